import type { VendorCheck } from '../vendor-check';

export const check: VendorCheck = {
  vendor: 'example',
  grammars: [],
  references: [
    { kind: 'tunnel', end: true, defines: /^tunnel (\S+)/, uses: /^route \S+ into (\S+)/ },
    { kind: 'loopback', defines: /^loopback (\S+)/, uses: / of loopback (\S+)/ },
  ],
};
