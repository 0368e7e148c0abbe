import Link from 'next/link';
import type { ReactNode } from 'react';

const pages = [
  { href: '/docs/rules', name: 'Rules' },
  { href: '/docs/packs', name: 'Policy packs' },
  { href: '/docs/vendors', name: 'Platforms' },
  { href: '/docs/simulation', name: 'Simulation' },
  { href: '/docs/ci', name: 'In CI' },
];

export default function DocsLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-full flex-col bg-surface">
      <header className="border-line border-b bg-bg">
        <nav
          aria-label="Documentation"
          className="mx-auto flex max-w-5xl flex-wrap items-center gap-x-5 gap-y-1 px-6 py-2.5"
        >
          <Link href="/" className="font-semibold text-lg">
            Trunkline
          </Link>
          {pages.map(({ href, name }) => (
            <Link key={href} href={href} className="text-accent hover:underline">
              {name}
            </Link>
          ))}
        </nav>
      </header>
      <main className="mx-auto w-full max-w-5xl flex-1 px-6 py-6">{children}</main>
    </div>
  );
}
