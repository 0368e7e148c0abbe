import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Toasts } from '@/components/ui/Toasts';
import { themeScript } from '@/components/ui/theme';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Trunkline', template: '%s · Trunkline' },
  description:
    'Draw secure hybrid cloud connections, check them as you draw, and export gateway configs and Terraform.',
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, so that the chosen theme shows from the first paint */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        {children}
        <Toasts />
      </body>
    </html>
  );
}
