import type { Source } from './facts';

/** An RFC, and a section of it, as a source. */
export const rfc = (number: number, title: string, section?: string): Source => ({
  name: `RFC ${number}, “${title}”${section ? `, section ${section}` : ''}`,
  url: `https://www.rfc-editor.org/rfc/rfc${number}.html`,
  checked: '2026-11-27',
});
