import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { anyDesign } from '@/lib/model/arbitrary';
import { example } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';
import { compile } from '@/lib/plan/compile';
import { mismatchesOf, proofsOf } from '@/lib/plan/proof/proof';
import { problemsOf } from '@/lib/testing/rule-tester';
import { testDesigns } from '@/lib/testing/vendors/designs';

/** Connections with a mismatch of which no rule says anything, at either end or at the connection itself. */
function untold(design: Design): string[] {
  const proofs = proofsOf(compile(design, catalog), catalog).filter(
    (proof) => mismatchesOf(proof).length > 0,
  );
  if (proofs.length === 0) return [];
  const told = new Set(
    problemsOf(design)
      .filter(({ severity }) => severity !== 'info')
      .flatMap(({ at }) => at.map(({ id }) => id)),
  );
  return proofs
    .filter(
      ({ connection, left, right }) =>
        ![connection.id, left.gateway, right.gateway].some((id) => told.has(id)),
    )
    .map((proof) => `${proof.tunnel}: ${mismatchesOf(proof).map(({ outcome }) => outcome.text)}`);
}

describe('what a proof finds', () => {
  it.each(testDesigns().map(({ id, design }) => ({ id, design })))(
    'is a problem, too, in $id',
    ({ design }) => {
      expect(untold(design)).toEqual([]);
    },
  );

  it.each([
    ['a group that one end lacks', { vpn: { ike: { dhGroup: 31 } } }],
    ['one AS at both ends', { gw: { asn: 64_512 } }],
    ['an inside prefix that the cloud keeps', { vpn: { tunnels: [{ id: 't1', inside: '169.254.1.0/30' }] } }],
    ['NAT in front of the end that only answers', { gw: behindNat(), vpn: { initiator: 'to' } }],
  ])('is a problem, too: %s', (_, variation) => {
    const design = example(variation);
    const found = proofsOf(compile(design, catalog), catalog).some((proof) => mismatchesOf(proof).length > 0);
    expect(found).toBe(true);
    expect(untold(design)).toEqual([]);
  });

  it('is a problem, too, whatever is drawn', () => {
    const words = {
      clouds: ['aws', 'azure', 'google'],
      regions: ['eu-central-1', 'westeurope', 'europe-west3'],
      platforms: catalog.vendors.map(({ id }) => id),
      zones: ['a', 'b'],
    };
    fc.assert(
      fc.property(anyDesign(words), (design) => {
        expect(untold(design)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

function behindNat() {
  return {
    uplinks: [{ id: 'u1', isp: 'ISP A', address: '203.0.113.10', localAddress: '192.168.1.2', mtu: 1500 }],
  };
}
