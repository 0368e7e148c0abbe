/** A rule's area, the first word of its id, as a heading. */
export function areaName(id: string): string {
  const words = (id.split('/')[0] ?? id).replace(/-/g, ' ');
  return abbreviations[words] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

const abbreviations: Readonly<Record<string, string>> = { bgp: 'BGP', 'cloud aws': 'AWS', mtu: 'MTU' };
