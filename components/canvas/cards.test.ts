import { describe, expect, it } from 'vitest';
import { designOf, piece } from '@/lib/model/build';
import { query } from '@/lib/model/query';
import { cardOf } from './cards';

/** The tags before the subnets of a VPC whose subnets lie in these zones. */
function tagsOf(...zones: (string | undefined)[]): (string | undefined)[] {
  const subnets = zones.map((zone, index) => ({
    id: `s${index}`,
    name: `subnet-${index}`,
    prefix: `10.0.${index}.0/24`,
    ...(zone ? { zone } : {}),
  }));
  const design = designOf('Zones', [
    piece('cloud-region', 'region', { cloud: 'aws', region: 'eu-central-1' }),
    piece('vpc', 'vpc', { parent: 'region', prefixes: ['10.0.0.0/16'], subnets }),
  ]);
  const vpc = query(design).get('vpc', 'vpc');
  if (!vpc) throw new Error('no VPC');
  return cardOf(vpc, undefined, undefined)
    .rows.slice(1)
    .map(({ tag }) => tag);
}

describe('the zones on the card of a VPC', () => {
  it('stand before its subnets, and mark the one that has none', () => {
    expect(tagsOf('eu-central-1a', 'b', undefined)).toEqual(['a', 'b', '·']);
  });

  it('are left out where no subnet has one, as in clouds whose subnets span a region', () => {
    expect(tagsOf(undefined, undefined)).toEqual([undefined, undefined]);
  });
});
