import { ciscoReferences } from '../cisco-references';
import type { VendorCheck } from '../vendor-check';

export const check: VendorCheck = {
  vendor: 'strongswan-frr',
  grammars: [],
  references: [
    ...ciscoReferences,
    { kind: 'interface', end: true, defines: /^tunnel (xfrm\S+) \d/, uses: /^ip route \S+ (xfrm\S+)/ },
    { kind: 'interface', uses: /[io]ifname "(\S+)"/ },
    { kind: 'if_id', end: true, defines: /^tunnel xfrm\S+ (\d+)/, uses: /^ +if_id_(?:in|out) = (\d+)/ },
    { kind: 'connection', end: true, defines: /^ {2}(?!ike-)([a-z]\S*) \{$/, uses: /^ {2}ike-(\S+) \{$/ },
  ],
};
