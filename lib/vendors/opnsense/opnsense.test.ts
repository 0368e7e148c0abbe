import { describe, expect, it } from 'vitest';
import { marked } from '@/lib/plan/slots';
import { configuration } from '@/lib/testing/vendors/checks/opnsense/model';
import { allNamed, fieldOf, parsedXml, type XmlNode } from '@/lib/testing/vendors/checks/opnsense/tree';
import { xmlProblems } from '@/lib/testing/vendors/checks/opnsense/xml';
import { onPlatform, testDesigns } from '@/lib/testing/vendors/designs';
import { jobsOf, linesOf, literals } from '@/lib/testing/vendors/jobs';
import { pageTexts } from '@/lib/testing/vendors/worksheets';
import type { RenderJob } from '../vendor';
import { vendor } from './opnsense';
import { uuidOf } from './uuid';

function jobOf(name: string, fill = literals()): RenderJob {
  const found = testDesigns().find(({ id }) => id === name);
  const [job] = found ? jobsOf(onPlatform(found.design, vendor.id), fill) : [];
  if (!job) throw new Error(`the design ${name} has no gateway`);
  return job;
}

const linesIn = (job: RenderJob, path: string): string[] =>
  linesOf(vendor.render(job).filter((file) => file.path === path));

function treeOf(job: RenderJob): XmlNode {
  const root = parsedXml(linesIn(job, 'opnsense.xml').join('\n'));
  if (root instanceof Error) throw root;
  return root;
}

const items = (job: RenderJob, name: string): XmlNode[] =>
  allNamed(treeOf(job), name).filter(({ attributes }) => attributes.uuid);

describe('OPNsense', () => {
  it('is checked by models that are there', () => {
    expect(Object.keys(configuration.parts?.OPNsense?.parts ?? {})).toEqual(['IPsec', 'Swanctl', 'quagga']);
  });

  it('is no XML while a slot is open', () => {
    const open = jobOf('google', marked);
    expect(parsedXml(linesIn(open, 'opnsense.xml').join('\n'))).toBeInstanceOf(Error);
  });

  it('keeps the UUIDs of what stays', () => {
    const job = jobOf('active-and-backup-tunnel');
    const fewer = { ...job, tunnels: job.tunnels.slice(0, 1) };
    const uuids = (each: RenderJob): string[] =>
      items(each, 'Connection').map(({ attributes }) => attributes.uuid ?? '');
    expect(uuids(job)).toHaveLength(2);
    expect(uuids(fewer)).toEqual(uuids(job).slice(0, 1));
    expect(uuidOf('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(Array.from({ length: 5000 }, (_, index) => uuidOf(`t${index}`))).size).toBe(5000);
  });

  it('gives VTIs, children and devices of the worksheet one number', () => {
    const job = jobOf('three-clouds');
    const numbers = items(job, 'VTI').map((node) => fieldOf(node, 'reqid'));
    const devices = pageTexts(linesIn(job, 'opnsense.txt')).flatMap(
      (text) => /^Interfaces > Assignments > Add\nDevice: ipsec(\d+)/.exec(text)?.[1] ?? [],
    );
    expect(devices).toEqual(numbers);
    expect(numbers.length).toBeGreaterThan(4);
  });

  it('has the hard limit of the plan', () => {
    const job = jobOf('active-and-backup-tunnel');
    const [connection] = items(job, 'Connection');
    const near = job.tunnels[0]?.near;
    if (!connection) throw new Error('there is a connection');
    const total = Number(fieldOf(connection, 'rekey_time')) + Number(fieldOf(connection, 'over_time'));
    expect(total).toBe(near?.ikeLifetimeSeconds);
  });

  it('lets nothing in where nothing is expected', () => {
    const job = jobOf('active-and-backup-tunnel');
    const bare = { ...job, tunnels: job.tunnels.map((view) => ({ ...view, expected: [] })) };
    const inbound = new Set(items(bare, 'neighbor').map((node) => fieldOf(node, 'linkedRoutemapIn')));
    const maps = items(bare, 'routemap').filter(({ attributes }) => inbound.has(attributes.uuid ?? ''));
    expect(maps.map((node) => fieldOf(node, 'action'))).toEqual(['deny', 'deny']);
    expect(xmlProblems(linesIn(bare, 'opnsense.xml'), '26.7')).toEqual([]);
  });

  it('escapes what XML obeys', () => {
    const job = jobOf('active-and-backup-tunnel');
    const named = {
      ...job,
      tunnels: job.tunnels.map((view) => ({
        ...view,
        connection: { ...view.connection, name: 'Research & development <b>' },
      })),
    };
    expect(fieldOf(items(named, 'Connection')[0] ?? treeOf(named), 'description')).toBe(
      'Research & development b, tunnel 1',
    );
  });

  it('has static routes instead of BGP where that is drawn', () => {
    const job = jobOf('static-routing');
    expect(items(job, 'neighbor')).toEqual([]);
    expect(items(job, 'route').map((node) => fieldOf(node, 'gateway'))).toEqual(
      items(job, 'route').map(() => job.tunnels[0]?.far.insideAddress),
    );
    expect(items(job, 'route').length).toBeGreaterThan(0);
  });

  it.each(vendor.versions)('finds rules where they are in %s', (version) => {
    const job = jobOf('active-and-backup-tunnel');
    const text = linesIn({ ...job, gateway: { ...job.gateway, version } }, 'opnsense.txt').join('\n');
    const place = { '26.7': 'Firewall > Rules > Add', '26.1': 'Firewall > Rules (new) > Add' }[version];
    expect(text).toContain(`\n${place ?? 'Firewall > Automation > Filter > Add'}\n`);
  });
});
