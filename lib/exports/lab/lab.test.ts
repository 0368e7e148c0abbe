import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { designOf, siteToVpc, varied } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';
import { emptyDesign } from '@/lib/model/design';
import { fileText } from '@/lib/plan/config-file';
import { samples } from '@/lib/samples/all';
import { largeDesign } from '@/lib/samples/large';
import { exportJob } from '@/lib/testing/export-job';
import { testDesigns } from '@/lib/testing/vendors/designs';
import { isSafePath, zip } from '../zip';
import { exporter } from './lab';

const filesOf = (design: Design): Map<string, string> =>
  new Map(exporter.build(exportJob(design)).map((file) => [file.path, fileText(file)]));

const rowsOf = (files: Map<string, string>, table: string): string[][] =>
  (files.get(`plan/${table}`) ?? '')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(' '));

const designs = testDesigns().filter(({ design }) => exporter.accepts(exportJob(design)) === true);
const sample = (id: string): Design => {
  const found = samples.find((each) => each.id === id);
  if (!found) throw new Error(`no sample ${id}`);
  return found.design();
};

describe('the lab', () => {
  it('can be written for every sample', () => {
    for (const { id, design } of samples) expect(exporter.accepts(exportJob(design())), id).toBe(true);
  });

  it('has nothing for a design without tunnels, and says why', () => {
    const job = exportJob(emptyDesign({ id: 'empty', name: 'Empty' }));
    expect(exporter.accepts(job)).toEqual({ reason: 'The design has no tunnel that a lab can show.' });
  });

  it('is refused where it does not fit one machine', () => {
    const job = exportJob(largeDesign(301));
    expect(exporter.accepts(job)).toEqual({
      reason: 'A lab of more than 300 gateways does not fit one machine.',
    });
  });

  it.each(designs)('gives $id the same safe files each time', ({ design }) => {
    const files = exporter.build(exportJob(design));
    expect(zip(files)).toEqual(zip(exporter.build(exportJob(design))));
    for (const { path } of files) expect(isSafePath(path), path).toBe(true);
    for (const file of files)
      expect(fileText(file), file.path).not.toMatch(/undefined|NaN|\[object|<(key|address)-/);
  });

  it.each(designs)('makes the ends of every tunnel of $id mirror each other', ({ design }) => {
    const files = filesOf(design);
    const ends = rowsOf(files, 'ends');
    expect(ends.length).toBeGreaterThan(0);
    for (let at = 0; at < ends.length; at += 2) {
      const [one, other] = [ends[at], ends[at + 1]].map((end) => connectionOf(files, end ?? []));
      expect(one?.proposals).toBeTruthy();
      expect(one?.proposals).toBe(other?.proposals);
      expect(one?.espProposals).toBe(other?.espProposals);
      expect(one?.secret).toBe(other?.secret);
      expect(one?.secret).toMatch(/^lab_only_key_\d+$/);
      expect([one?.identity, one?.peer]).toEqual([other?.peer, other?.identity]);
    }
  });

  it.each(designs)('wires every interface of $id that a box uses, once', ({ design }) => {
    const files = filesOf(design);
    const ports = rowsOf(files, 'links').flatMap(([a, at, b, bt]) => [`${a} ${at}`, `${b} ${bt}`]);
    expect(new Set(ports).size).toBe(ports.length);
    for (const [box] of rowsOf(files, 'boxes')) {
      const net = files.get(`boxes/${box}/net.ip`) ?? '';
      for (const [, name] of net.matchAll(/ dev (\S+)/g)) {
        if (name !== 'lo') expect(ports).toContain(`${box} ${name}`);
      }
    }
  });

  it.each(designs)('drops what has no tunnel, calls again and filters every session of $id', ({ design }) => {
    const files = filesOf(design);
    for (const [, box, , neighbor, , prefixes] of rowsOf(files, 'ends')) {
      const routing = files.get(`boxes/${box}/frr.conf`) ?? '';
      for (const prefix of (prefixes ?? '-').split(',')) {
        if (prefix === '-' || prefix.endsWith('/0') || neighbor === '-') continue;
        expect(routing, `${box} ${prefix}`).toContain(`ip route ${prefix} Null0 254`);
      }
      if (neighbor === '-') continue;
      for (const way of ['in', 'out']) {
        const map = new RegExp(`^ {2}neighbor ${neighbor} route-map (\\S+) ${way}$`, 'm').exec(routing)?.[1];
        expect(routing).toMatch(new RegExp(`^route-map ${map} (permit|deny) 10$`, 'm'));
      }
      expect(files.get(`boxes/${box}/strongswan-route-based.conf`)).toContain('xfrm_acq_expires = 30\n');
    }
    const calls = rowsOf(files, 'ends').filter(([, box]) =>
      /trap\|start/.test(files.get(`boxes/${box}/swanctl.conf`) ?? ''),
    );
    expect(calls.length).toBeGreaterThan(0);
    for (const text of files.values()) expect(text).not.toMatch(/start_action = start$/m);
  });
});

describe('its tables', () => {
  it('say for each failure what it takes', () => {
    const files = filesOf(sample('two-gateways-two-uplinks'));
    const failures = new Set(rowsOf(files, 'failures').map(([id]) => id));
    expect([...failures]).toEqual([
      'vpn-north/t1',
      'vpn-north/t2',
      'vpn-south/t1',
      'vpn-south/t2',
      'edge-1/u1',
      'edge-2/u1',
      'isp:isp-a',
      'isp:isp-b',
      'edge-1',
      'edge-2',
    ]);
    expect(files.get('plan/lost')).toBe('# failure from to\n');
    expect(rowsOf(files, 'switches').filter(([id]) => id === 'edge-1')).toContainEqual([
      'edge-1',
      'servers',
      'orders',
      'datacentre',
      '10.40.0.10',
      '10.140.0.10',
      'goes-on',
      '30',
    ]);
  });

  it('expect of a hub what its tables announce', () => {
    const files = filesOf(sample('cloud-hub'));
    const heard = rowsOf(files, 'ends').find(
      ([tunnel, box]) => tunnel === 'vpn-berlin/t1' && box === 'berlin-gw',
    );
    expect(heard?.[5]).toBe('10.32.0.0/16,10.33.0.0/16,10.130.0.0/16');
  });

  it('say which hosts are not to be reached', () => {
    const ways = rowsOf(filesOf(sample('customer-network-to-vpc')), 'ways');
    expect(
      ways.filter(([from, to]) => from === 'servers' && to === 'shop').map(([, , reached]) => reached),
    ).toContain('yes');
    expect(
      new Set(
        ways.filter(([from, to]) => from === 'backup' && to === 'shop').map(([, , reached]) => reached),
      ),
    ).toEqual(new Set(['no']));
  });
});

describe('its scripts', () => {
  it('are scripts to bash', () => {
    const files = exporter.build(exportJob(sample('consumer-to-vpc')));
    for (const file of files.filter(({ path }) => path.endsWith('.sh'))) {
      const { status, stderr } = spawnSync('bash', ['-n'], { input: fileText(file), encoding: 'utf8' });
      expect(status, `${file.path}: ${stderr}`).toBe(0);
    }
  });

  it('never hold words of a person', () => {
    const hostile = `'; reboot #\n\`id\` $(id) " \\ | & > /etc/passwd`;
    const calm = varied(siteToVpc, {});
    const plainFiles = filesOf(designOf('Calm', calm, { id: 'lab-test' }));
    const objects = Object.fromEntries(
      Object.entries(designOf('Calm', calm, { id: 'lab-test' }).objects).map(([id, object]) => [
        id,
        { ...object, name: `${hostile} ${id}` },
      ]),
    ) as Design['objects'];
    const loud = { ...designOf('Calm', calm, { id: 'lab-test' }), name: hostile, objects };
    const files = filesOf(loud);
    expect([...files.keys()]).toEqual([...plainFiles.keys()]);
    for (const [path, text] of files) {
      const isRead = path.startsWith('plan/') || /net\.ip$|rules\.nft$|\/start$|\.clab\.yml$/.test(path);
      if (isRead)
        expect(text.replaceAll(/[a-z0-9-]+-t\d/g, 'T'), path).toBe(
          plainFiles.get(path)?.replaceAll(/[a-z0-9-]+-t\d/g, 'T'),
        );
      for (const line of text.split('\n')) expect(line).not.toMatch(/reboot #|\$\(id\)|`id`/);
    }
  });
});

describe('its topology for containerlab', () => {
  it.each(designs)('is YAML with the boxes and wires of $id', ({ design }) => {
    const files = filesOf(design);
    const topology = parse(files.get('lab.clab.yml') ?? '');
    expect(Object.keys(topology.topology.nodes)).toEqual(rowsOf(files, 'boxes').map(([box]) => box));
    expect(topology.topology.links).toEqual(
      rowsOf(files, 'links').map(([a, at, b, bt, mtu]) => ({
        endpoints: [`${a}:${at}`, `${b}:${bt}`],
        mtu: Number(mtu),
      })),
    );
  });
});

type End = Record<'proposals' | 'espProposals' | 'secret' | 'identity' | 'peer', string | undefined>;

/** What strongSwan is told of an end of a tunnel. */
function connectionOf(files: Map<string, string>, [, box, label]: readonly string[]): End {
  const text = files.get(`boxes/${box}/swanctl.conf`) ?? '';
  const connection = new RegExp(`^ {2}${label} \\{\\n([^]*?)^ {2}\\}$`, 'm').exec(text)?.[1] ?? '';
  const secret = new RegExp(`^ {2}ike-${label} \\{\\n([^]*?)^ {2}\\}$`, 'm').exec(text)?.[1] ?? '';
  const word = (from: string, name: string): string | undefined =>
    new RegExp(`^ *${name} = "?(.*?)"?$`, 'm').exec(from)?.[1];
  return {
    proposals: word(connection, 'proposals'),
    espProposals: word(connection, 'esp_proposals'),
    secret: word(secret, 'secret'),
    identity: word(secret, 'id-1'),
    peer: word(secret, 'id-2'),
  };
}
