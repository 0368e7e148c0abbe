import { pack as baseline } from './baseline';
import { pack as cnsa1 } from './cnsa-1';
import { pack as fips1403 } from './fips-140-3';
import type { Pack } from './pack';
import { pack as pciDss4 } from './pci-dss-4';
import { pack as wellArchitectedHybrid } from './well-architected-hybrid';

export const packs: readonly Pack[] = [baseline, cnsa1, fips1403, pciDss4, wellArchitectedHybrid];
