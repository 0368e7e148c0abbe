import { ciscoReferences } from '../cisco-references';
import type { VendorCheck } from '../vendor-check';

export const check: VendorCheck = {
  vendor: 'cisco-ios-xe',
  grammars: [],
  references: [
    ...ciscoReferences,
    { kind: 'IKE proposal', defines: /^crypto ikev2 proposal (\S+)/, uses: /^ proposal (\S+)/ },
    { kind: 'transform', defines: /^crypto ipsec transform-set (\S+)/, uses: /^ set transform-set (\S+)/ },
    { kind: 'keyring', defines: /^crypto ikev2 keyring (\S+)/, uses: /^ keyring local (\S+)/ },
    { kind: 'IKE profile', defines: /^crypto ikev2 profile (\S+)/, uses: /^ set ikev2-profile (\S+)/ },
    {
      kind: 'IPsec profile',
      defines: /^crypto ipsec profile (\S+)/,
      uses: /tunnel protection ipsec profile (\S+)/,
    },
    { kind: 'interface', uses: /^ip route \S+ \S+ (Tunnel\S+)/ },
    { kind: 'interface', uses: /^ (?:ip unnumbered|neighbor \S+ update-source) ([A-Z]\S+)$/ },
    { kind: 'interface', end: true, defines: /^interface (\S+)/ },
  ],
};
