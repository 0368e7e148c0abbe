import type { Metadata } from 'next';
import { OpenLink } from './OpenLink';

export const metadata: Metadata = { title: 'Shared design' };

export default function OpenPage() {
  return <OpenLink />;
}
