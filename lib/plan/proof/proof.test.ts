import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { facts as aws } from '@/lib/clouds/aws/facts';
import { facts as azure } from '@/lib/clouds/azure/facts';
import { facts as google } from '@/lib/clouds/google/facts';
import { anyDesign } from '@/lib/model/arbitrary';
import { example } from '@/lib/model/build';
import { testDesigns } from '@/lib/testing/vendors/designs';
import { compile } from '../compile';
import { exampleFacts, exampleWords } from '../example-facts';
import type { Plan, TunnelEnd } from '../plan';
import {
  mismatchesOf,
  type ProofItem,
  type ProofRow,
  proofsOf,
  proofsOfConnection,
  sourcesOf,
} from './proof';

const plan = compile(example(), catalog);
const hidden = { local: '192.168.1.2' };

/** The row of an item in the first proof. */
function rowOf(item: ProofItem, of: Plan = plan): ProofRow {
  const row = proofsOf(of, catalog)[0]?.rows.find((each) => each.item === item);
  if (!row) throw new Error(`no row ${item}`);
  return row;
}

describe('a proof', () => {
  it('never fails, whatever is drawn, and says nothing without words', () => {
    const by = exampleFacts([aws, azure, google]);
    fc.assert(
      fc.property(anyDesign(exampleWords), (design) => {
        for (const { rows } of proofsOf(compile(design, by), by)) {
          for (const { left, right, outcome, why } of rows)
            for (const text of [left.text, right.text, outcome.text, why])
              expect(text).toMatch(/^(?!.*(undefined|NaN|\[object)).+$/s);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('tells whom a device behind NAT says it is, if that is not what the other end sends to', () => {
    const behindNat = (from: Partial<TunnelEnd>): Plan =>
      compile(
        example({
          gw: {
            platform: 'cisco-asa',
            version: '',
            uplinks: [{ id: 'u1', address: '203.0.113.10', localAddress: from.local, mtu: 1500 }],
          },
        }),
        catalog,
      );
    expect(rowOf('identity', behindNat(hidden)).outcome).toEqual({
      is: 'unproven',
      text: 'edge-1 gives 192.168.1.2, not 203.0.113.10; whether AWS compares it is not documented',
    });
    expect(rowOf('identity', behindNat({})).outcome.is).toBe('agreed');
  });

  it('says the strongest in common, and why not the first choice', () => {
    expect(rowOf('ike-encryption')).toMatchObject({
      outcome: { text: 'aes256-cbc' },
      why: 'AWS has no PRF setting, so IKE uses CBC, where the PRF follows the integrity hash.',
    });
    expect(rowOf('esp-encryption')).toMatchObject({
      outcome: { text: 'aes256-gcm16' },
      why: 'The strongest of 4 that both ends offer.',
    });
    const pinned = compile(example({ vpn: { esp: { encryption: 'aes128-cbc' } } }), catalog);
    expect(rowOf('esp-encryption', pinned).why).toBe('Asked for on the connection.');
    const aead = compile(example({ vpn: { ike: { encryption: 'aes256-gcm16' } } }), catalog);
    expect(rowOf('ike-prf', aead).outcome).toEqual({
      is: 'unproven',
      text: 'sha384, if AWS takes it',
    });
  });

  it('ends with the first mismatch, with what both offer, where no proposal was settled', () => {
    const refused = compile(example({ vpn: { ike: { dhGroup: 31 } } }), catalog);
    const proofs = proofsOfConnection(refused, { id: 'vpn', facts: catalog });
    expect(proofs.map(({ tunnel }) => tunnel)).toEqual(['vpn/t1', 'vpn/t2']);
    expect(proofs[0]?.ledger).toBeUndefined();
    expect(proofs[0]?.rows.map(({ item }) => item)).toEqual([
      'ike-version',
      'ike-encryption',
      'ike-integrity',
      'ike-prf',
      'ike-group',
    ]);
    expect(proofs[0]?.rows.at(-1)).toMatchObject({
      left: { text: '20, 21, 19, 16, 15, 14, 24' },
      outcome: { is: 'mismatch', text: 'Cisco IOS XE and AWS do not offer group 31' },
    });
    expect(proofsOf(refused, catalog).map(({ tunnel }) => tunnel)).toEqual([
      'vpn2/t1',
      'vpn2/t2',
      'vpn/t1',
      'vpn/t2',
    ]);
  });

  it('gives none for a connection or facts that are not there', () => {
    expect(proofsOfConnection(plan, { id: 'nobody', facts: catalog })).toEqual([]);
    expect(proofsOf(plan, { cloud: () => undefined, vendor: () => undefined })).toEqual([]);
  });
});

const sound = testDesigns().filter(({ id }) => id !== 'with-problems');

describe.each(sound.map(({ id, design }) => ({ id, design })))('the tunnels of $id', ({ design }) => {
  const compiled = compile(design, catalog);
  const proofs = proofsOf(compiled, catalog);

  it('are proven, each item with a source', () => {
    const tunnels = compiled.connections.flatMap((connection) => connection.tunnels);
    expect(proofs.map(({ tunnel }) => tunnel)).toEqual(tunnels.map(({ id }) => id));
    for (const proof of proofs) {
      expect(mismatchesOf(proof).map(({ item, outcome }) => [item, outcome.text])).toEqual([]);
      for (const row of proof.rows) {
        if (row.item !== 'key') expect(sourcesOf(row).length, row.item).toBeGreaterThan(0);
        for (const text of [row.left.text, row.right.text, row.outcome.text, row.why])
          expect(text).not.toMatch(/undefined|NaN|\[object/);
      }
    }
  });

  it('have the sizes that the ledger counts', () => {
    for (const { tunnel: id, ledger } of proofs) {
      const tunnel = compiled.connections.flatMap(({ tunnels }) => tunnels).find((each) => each.id === id);
      expect([tunnel?.mtu, tunnel?.mss]).toEqual([ledger?.mtu, ledger?.mss]);
    }
  });
});
