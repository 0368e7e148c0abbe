import { describe, expect, it } from 'vitest';
import { example } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';
import { serialiseDesign } from '@/lib/model/serialise';
import { trunklineIn } from '@/lib/testing/trunkline';

const trunkline = trunklineIn(process.cwd());

const asked = (design: Design, ...more: string[]) =>
  trunkline(['tunnels', '-', ...more], serialiseDesign(design));

describe('tunnels', () => {
  it('proves each tunnel, item by item and byte by byte', () => {
    const { status, out, err } = asked(example());
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain(
      'vpn/t1: Office to Frankfurt, edge-1 (Cisco IOS XE 17.9) to Virtual private gateway (AWS Virtual private gateway)\n',
    );
    expect(out).toMatch(/^ {2}agreed {4}ESP encryption {7}aes256-gcm16$/m);
    expect(out).toMatch(/^ {6}MSS over IPv4 += {1,2}1406 /m);
    expect(out).toMatch(/standard input: 4 tunnels, 0 with a mismatch\.\n$/);
  });

  it('ends with status 1 where the ends do not agree, with what each offers', () => {
    const { status, out } = asked(example({ vpn: { ike: { dhGroup: 31 } } }), '--tunnel', 'vpn/t1');
    expect(status).toBe(1);
    expect(out).toMatch(/^ {2}mismatch {2}IKE DH group {4}Cisco IOS XE and AWS do not offer group 31$/m);
    expect(out).toContain('edge-1: 20, 21, 19, 16, 15, 14, 24\n');
    expect(out).toContain('standard input: 1 tunnel, 1 with a mismatch.\n');
  });

  it('tells of one tunnel or one connection', () => {
    const ids = (...more: string[]): string[] =>
      [...asked(example(), ...more).out.matchAll(/^(\S+): Office/gm)].map(([, id = '']) => id);
    expect(ids('--tunnel', 'vpn2/t2')).toEqual(['vpn2/t2']);
    expect(ids('--tunnel', 'vpn2')).toEqual(['vpn2/t1', 'vpn2/t2']);
    expect(asked(example(), '--tunnel', 'nothing')).toEqual({
      status: 2,
      out: '',
      err: 'standard input: no tunnel nothing\n',
    });
  });

  it('prints JSON', () => {
    const { status, out } = asked(example(), '--format', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      format: 'trunkline-tunnels',
      version: 1,
      file: 'standard input',
      tunnels: [
        {
          tunnel: 'vpn/t1',
          connection: { id: 'vpn' },
          mismatches: [],
          rows: expect.arrayContaining([expect.objectContaining({ item: 'outside' })]),
          ledger: { underlay: 1500, mtu: 1446, mss: 1406 },
        },
        {},
        {},
        {},
      ],
    });
  });
});
