import type { VendorCheck } from '../vendor-check';

export const check: VendorCheck = {
  vendor: 'juniper-srx',
  grammars: [],
  references: [
    { kind: 'IKE proposal', defines: /security ike proposal (\S+)/, uses: /ike policy \S+ proposals (\S+)/ },
    { kind: 'IKE policy', defines: /security ike policy (\S+)/, uses: /ike gateway \S+ ike-policy (\S+)/ },
    { kind: 'IKE gateway', defines: /security ike gateway (\S+)/, uses: /vpn \S+ ike gateway (\S+)/ },
    {
      kind: 'IPsec proposal',
      defines: /security ipsec proposal (\S+)/,
      uses: /ipsec policy \S+ proposals (\S+)/,
    },
    {
      kind: 'IPsec policy',
      defines: /security ipsec policy (\S+)/,
      uses: /vpn \S+ ike ipsec-policy (\S+)/,
    },
    { kind: 'unit', end: true, defines: /^set interfaces st0 unit (\S+)/, uses: /\bst0\.(\S+)/ },
    {
      kind: 'own address',
      end: true,
      defines: /^set interfaces \S+ unit \S+ family inet address (\S+)\//,
      uses: / neighbor \S+ local-address (\S+)/,
    },
    {
      kind: 'policy statement',
      defines: /policy-statement (\S+)/,
      uses: /(?:forwarding-table export|neighbor \S+ (?:import|export)) (\S+)/,
    },
    {
      kind: 'address',
      defines: /address-book global address (\S+)/,
      uses: /match (?:source|destination)-address (\S+)/,
    },
  ],
};
