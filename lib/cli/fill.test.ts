import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { setField } from '@/lib/model/edit';
import { serialiseDesign } from '@/lib/model/serialise';
import { hasMark } from '@/lib/plan/slots';
import { sampleOf } from '@/lib/samples/all';
import { exportJob } from '@/lib/testing/export-job';
import { trunklineIn } from '@/lib/testing/trunkline';

// Each test starts the program, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'trunkline-fill-'));
const path = (name: string): string => join(folder, name);
const trunkline = trunklineIn(folder);

const design = sampleOf('cloud-hub')?.design() ?? sampleOf('large-1')?.design();
if (!design) throw new Error('no sample');
const gateway = Object.values(design.objects).find(({ kind }) => kind === 'hub');
const connection = Object.values(design.objects).find(({ kind }) => kind === 'vpn-connection');
if (!gateway || !connection) throw new Error('no hub or connection');

const slots = exportJob(design).plan.connections.flatMap(({ tunnels }) =>
  tunnels.flatMap(({ from, to }) =>
    [from, to].flatMap(({ outside }) => ('slot' in outside ? [outside.slot.id] : [])),
  ),
);
const outputsOf = (addresses: Record<string, string>): string =>
  JSON.stringify({ trunkline_addresses: { sensitive: false, type: ['map', 'string'], value: addresses } });
const all = Object.fromEntries(slots.map((slot, index) => [slot, `192.0.2.${index + 1}`]));

beforeAll(() => {
  writeFileSync(path('design.json'), serialiseDesign(design));
  writeFileSync(path('outputs.json'), outputsOf(all));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const textsIn = (name: string): string =>
  readdirSync(path(name), { recursive: true })
    .map(String)
    .filter((file) => /\.\w+$/.test(file))
    .map((file) => readFileSync(join(path(name), file), 'utf8'))
    .join('\n');

describe('fill', () => {
  it('writes the configurations with the addresses, and marks for the keys', () => {
    const { status, out, err } = trunkline(['fill', 'design.json', '--outputs', 'outputs.json']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(new RegExp(`^gateway-configs: \\d+ files, ${slots.length} addresses filled in\\n$`));
    const texts = textsIn('gateway-configs');
    for (const address of Object.values(all)) expect(texts).toContain(address);
    expect(texts).not.toMatch(/<address-/);
    expect(hasMark(texts)).toBe(true);
  });

  it('reads standard input, and tells what is missing and what the design does not have', () => {
    const [first = ''] = slots;
    const outputs = outputsOf({
      [first]: '192.0.2.1',
      'address:other/t1/x': '192.0.2.2',
      'key:a/t1': 'MarkerKey01',
    });
    const { status, err } = trunkline(['fill', 'design.json', '--outputs', '-', '--out', 'some'], outputs);
    expect(status).toBe(0);
    expect(err).toContain('standard input: address:other/t1/x: the design has no such address; not used\n');
    expect(err).toContain('standard input: key:a/t1: the design has no such address; not used\n');
    expect(err.match(/it stays marked/g)).toHaveLength(slots.length - 1);
    expect(`${err}${textsIn('some')}`).not.toContain('MarkerKey01');
  });

  it.each([
    ['no outputs', '{}', 'There is no output trunkline_addresses.'],
    ['what is no JSON', 'x', 'The text is not what `terraform output -json` prints: a JSON object.'],
    ['what is no address', outputsOf({ [slots[0] ?? '']: 'a\nb' }), 'is no IP address.'],
  ])('ends with status 2 on %s, and writes nothing', (_, text, message) => {
    const { status, out, err } = trunkline(['fill', 'design.json', '--outputs', '-', '--out', 'none'], text);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(message);
    expect(readdirSync(folder)).not.toContain('none');
  });
});

describe('what changes', () => {
  beforeAll(() => {
    const changed = setField(design, { id: gateway.id, path: ['asn'], value: 64_900 });
    writeFileSync(
      path('changed.json'),
      serialiseDesign(setField(changed, { id: connection.id, path: ['name'], value: 'Another name' })),
    );
  });

  it('is told resource by resource', () => {
    const { status, out } = trunkline(['diff', 'design.json', 'changed.json']);
    expect(status).toBe(0);
    expect(out).toMatch(/^Since revision [0-9a-f]{8}: \d+ resources changed, \d+ as before\.$/m);
    expect(out).toMatch(/^ {2}amazon_side_asn: "\d+" -> "64900" \(replaces it\)$/m);
    expect(out).toMatch(/: aws_\S+another_name\S* \(was \S+\)/);
  });

  it('is told as JSON', () => {
    const { out } = trunkline(['diff', 'design.json', 'changed.json', '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({
      format: 'trunkline-diff',
      version: 1,
      resources: expect.arrayContaining([expect.objectContaining({ about: [gateway.id] })]),
    });
  });

  it('is nothing between equal designs', () => {
    expect(trunkline(['diff', 'design.json', 'design.json']).out).toMatch(/: 0 resources changed, /);
  });

  it('is told on export, too, and what was renamed is moved', () => {
    const args = ['export', 'changed.json', '--to', 'terraform', '--since', 'design.json', '--out', 'bundle'];
    const { status, out } = trunkline(args);
    expect(status).toBe(0);
    expect(out).toMatch(/^In the clouds \d+ resources:$/m);
    expect(out).toMatch(/^billed by the hour: \d+ x aws_/m);
    expect(out).toMatch(/^Since revision /m);
    expect(readFileSync(path('bundle/moved.tf'), 'utf8')).toMatch(/^moved \{$/m);
    const read = (file: string): object => JSON.parse(readFileSync(path(file), 'utf8'));
    expect(read('bundle/design.trunkline.json')).toEqual({
      ...read('changed.json'),
      formerNames: { 'vpn-berlin': ['Berlin to hub'] },
    });
  });
});
