import type { Metadata } from 'next';
import { StoredDesign } from './StoredDesign';

export const metadata: Metadata = { title: 'Design' };

export default async function DesignPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <StoredDesign key={id} id={id} />;
}
