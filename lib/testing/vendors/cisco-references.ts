import type { ReferencePattern } from './vendor-check';

/** References in the routing configuration of IOS, and of what takes after it (FRR, EOS, ASA). */
export const ciscoReferences: readonly ReferencePattern[] = [
  {
    kind: 'prefix list',
    defines: /^ip(?:v6)? prefix-list (\S+) seq/,
    uses: /match ip(?:v6)? address prefix-list (\S+)/,
  },
  { kind: 'route map', defines: /^route-map (\S+) /, uses: / route-map (\S+) (?:in|out)$/ },
  { kind: 'route map', uses: / fall-over route-map (\S+)$/ },
  { kind: 'neighbor', defines: /^ neighbor (\S+) remote-as/, uses: /^ +neighbor (\S+) (?!remote-as)/ },
];
