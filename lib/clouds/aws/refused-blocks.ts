import type { CloudFacts } from '@/lib/plan/facts';
import { sources } from './sources';

const families = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '198.19.0.0/16'];

/**
 * Which blocks a VPC takes beside its first one: the guide’s table of associations. Ranges of RFC 1918 exclude one another and 198.19.0.0/16; beside
 * one of 100.64.0.0/10 none of them is taken, and two parts are kept back within their own range. As the table stood in June 2023.
 */
export const refusedBlocks: NonNullable<CloudFacts['refusedBlocks']> = [
  ...[...families, '100.64.0.0/10'].flatMap((having) =>
    families.filter((refused) => refused !== having).map((refused) => ({ having, refused })),
  ),
  { having: '10.0.0.0/15', refused: '10.0.0.0/16' },
  { having: '172.16.0.0/12', refused: '172.31.0.0/16' },
].map((pair) => ({ ...pair, source: sources.vpcBlocks }));
