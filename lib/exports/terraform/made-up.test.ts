import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import type { KeyWay } from '@/lib/clouds/cloud';
import type { Design } from '@/lib/model/design';
import { setField } from '@/lib/model/edit';
import { fileText } from '@/lib/plan/config-file';
import { exportJob } from '@/lib/testing/export-job';
import type { ExportJob, ExportOptions } from '../export';
import type { ResourceChange } from '../lifecycle';
import { lifecycleOf } from './lifecycle';
import { readOutputs } from './outputs';
import { partsOf } from './parts';
import { exporter } from './terraform';
import { betweenClouds } from './test-between-clouds';
import { madeUp } from './test-clouds';

const ways: Record<string, KeyWay> = { aws: 'in-state', google: 'write-only' };

const jobOf = (design: Design, options: Partial<ExportOptions> = {}, by = ways): ExportJob => ({
  ...exportJob(design, options),
  cloud: (id) => {
    const cloud = catalog.cloud(id);
    return cloud && madeUp(cloud, by[id]);
  },
});

const textsOf = (job: ExportJob): Map<string, string> =>
  new Map(exporter.build(job).map((file) => [file.path, fileText(file)]));

const renamed = (id: string, name: string): Design =>
  setField(betweenClouds(), { id, path: ['name'], value: name });

describe('parts of clouds that need one another', () => {
  it('get the other end’s address, whichever comes first', () => {
    const texts = [...textsOf(jobOf(betweenClouds())).values()].join('\n');
    expect(texts).toMatch(/peer += google_tunnel\.aws_to_google-between__t1\.address/);
    expect(texts).toMatch(/peer += aws_tunnel\.aws_to_google-between__t1\.address/);
  });

  it('share one key variable a tunnel', () => {
    const variables = textsOf(jobOf(betweenClouds())).get('variables.tf') ?? '';
    const names = [...variables.matchAll(/^variable "(.*)"/gm)].map(([, name]) => name);
    expect(names).toEqual([...new Set(names)]);
    expect(names).toContain('psk_between__t1');
    const block = (name: string): string =>
      variables.slice(variables.indexOf(`variable "${name}"`)).split('\n}\n')[0] ?? '';
    expect(block('psk_between__t1')).not.toMatch(/ephemeral/);
    expect(block('psk_between__t1')).toContain('WARNING: the aws provider');
    expect(block('psk_vpn_g__t1')).toMatch(/ephemeral += true/);
    expect(block('psk_vpn_g__t1')).not.toContain('WARNING');
  });

  it('ask for the Terraform that their variables need', () => {
    const versionOf = (by: Record<string, KeyWay>): string | undefined =>
      textsOf(jobOf(betweenClouds(), {}, by))
        .get('versions.tf')
        ?.match(/required_version = "(.*)"/)?.[1];
    expect(versionOf(ways)).toBe('>= 1.11.0');
    expect(versionOf({ aws: 'in-state', google: 'in-state' })).toBe('>= 1.5.7');
  });

  it('declare no variable for a key that no cloud asks for, and say of each where it lies', () => {
    const made = textsOf(jobOf(betweenClouds(), {}, { aws: 'made-by-cloud', google: 'made-by-cloud' }));
    expect(made.has('variables.tf')).toBe(false);
    expect(made.get('README.md')).toMatch(/\*\*AWS, \d tunnels:\*\* the cloud makes the keys/);
    const readme = textsOf(jobOf(betweenClouds())).get('README.md') ?? '';
    expect(readme).toMatch(/\*\*AWS, \d tunnels\. Warning: these keys will be in the Terraform state/);
    expect(readme).toMatch(
      /\*\*Google Cloud, \d tunnels:\*\* the google provider takes the keys by a write-only/,
    );
  });

  it('have one output with the address of each slot', () => {
    const outputs = textsOf(jobOf(betweenClouds())).get('outputs.tf') ?? '';
    for (const slot of partsOf(jobOf(betweenClouds())).slots.keys()) expect(outputs).toContain(`"${slot}"`);
  });
});

describe('a renamed object', () => {
  it('is moved with all that is named after it, and nothing else', () => {
    const job = jobOf(renamed('vgw', 'Main gateway'), { previous: betweenClouds() });
    expect(textsOf(job).get('moved.tf')).toContain(
      'moved {\n  from = aws_gateway.aws_gateway-vgw\n  to   = aws_gateway.main_gateway-vgw\n}',
    );
    expect(
      textsOf(job)
        .get('moved.tf')
        ?.match(/^moved/gm),
    ).toHaveLength(1);
    const since = lifecycleOf(job).since;
    expect(since?.resources.map(({ effect, address }) => [effect, address])).toEqual([
      ['changed', 'aws_gateway.main_gateway-vgw'],
    ]);
  });

  it('needs no file when nothing is renamed', () => {
    expect(textsOf(jobOf(betweenClouds(), { previous: betweenClouds() })).has('moved.tf')).toBe(false);
    expect(textsOf(jobOf(betweenClouds())).has('moved.tf')).toBe(false);
  });

  it('keeps the variables of its keys', () => {
    const variables = (design: Design): string[] =>
      (textsOf(jobOf(design)).get('variables.tf') ?? '').match(/^variable ".*"/gm) ?? [];
    expect(variables(renamed('between', 'Other name'))).toEqual(variables(betweenClouds()));
  });
});

describe('what a change does', () => {
  const changesOf = (design: Design): readonly ResourceChange[] =>
    lifecycleOf(jobOf(design, { previous: betweenClouds() })).since?.resources ?? [];

  it('is nothing where nothing changed', () => {
    const { since, total } = lifecycleOf(jobOf(betweenClouds(), { previous: betweenClouds() }));
    expect(since).toMatchObject({ resources: [], unchanged: total });
  });

  it('is told with what follows from it', () => {
    const changes = changesOf(setField(betweenClouds(), { id: 'vgw', path: ['asn'], value: 64_999 }));
    const [gateway] = changes.filter(({ type }) => type === 'aws_gateway');
    expect(gateway).toMatchObject({
      effect: 'replaced',
      about: ['vgw'],
      arguments: [{ path: 'asn', before: '"64512"', after: '"64999"', effect: 'replaces' }],
      outage: 'All its tunnels are down until the new one is there.',
      minutes: [25, 45],
    });
    const tunnels = changes.filter(({ type }) => type === 'aws_tunnel');
    expect(tunnels.length).toBeGreaterThan(1);
    for (const tunnel of tunnels)
      expect([tunnel.effect, tunnel.arguments[0]?.path, tunnel.arguments[0]?.follows]).toEqual([
        'replaced',
        'gateway_id',
        true,
      ]);
    const far = changes.find(({ address }) => address === 'google_tunnel.aws_to_google-between__t1');
    expect(far).toMatchObject({ effect: 'replaced', arguments: [{ path: 'peer', follows: true }] });
  });

  it('is a restart where only such arguments change', () => {
    const { objects } = betweenClouds();
    const connection = objects['vpn-a'];
    if (connection?.kind !== 'vpn-connection') throw new Error('no connection');
    const tunnels = connection.tunnels.map((tunnel, index) =>
      index === 0 ? { ...tunnel, inside: '169.254.77.0/30' } : tunnel,
    );
    const changes = changesOf(setField(betweenClouds(), { id: 'vpn-a', path: ['tunnels'], value: tunnels }));
    expect(changes.map(({ effect, about }) => [effect, about[0]])).toEqual([['restarted', 'vpn-a/t1']]);
    expect(changes[0]?.arguments[0]).toMatchObject({
      path: 'options.inside_prefix',
      after: '"169.254.77.0/30"',
      effect: 'restarts',
    });
    expect(changes[0]?.outage).toBe('The tunnel is down for some seconds.');
  });

  it('names what is created and destroyed, and can cross a worker', () => {
    const { between: _, ...objects } = betweenClouds().objects;
    const gone = changesOf({ ...betweenClouds(), objects });
    expect(new Set(gone.map(({ effect }) => effect))).toEqual(new Set(['destroyed']));
    expect(new Set(gone.map(({ outage }) => outage))).toEqual(new Set(['Take its route away first.']));
    expect(structuredClone(gone)).toEqual(gone);
    const back = lifecycleOf(jobOf(betweenClouds(), { previous: { ...betweenClouds(), objects } }));
    expect(new Set(back.since?.resources.map(({ effect }) => effect))).toEqual(new Set(['created']));
  });

  it('counts by region and type, and what is slow and billed by the hour', () => {
    const { groups, slow, hourly, total } = lifecycleOf(jobOf(betweenClouds()));
    expect(groups).toContainEqual({ cloud: 'aws', region: 'eu-central-1', type: 'aws_gateway', count: 1 });
    expect(groups).toContainEqual({
      cloud: 'google',
      region: 'europe-west1',
      type: 'google_gateway',
      count: 1,
    });
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    expect(slow.map(({ type, minutes }) => [type, minutes])).toContainEqual(['aws_gateway', [25, 45]]);
    expect(hourly.map(({ type }) => type)).toContain('google_tunnel');
  });
});

describe('readOutputs', () => {
  const job = jobOf(betweenClouds());
  const slots = [...partsOf(job).slots.keys()];
  const outputsText = (value: unknown, more: object = {}): string =>
    JSON.stringify({ trunkline_addresses: { sensitive: false, type: 'string', value }, ...more });
  const all = Object.fromEntries(slots.map((slot, index) => [slot, `192.0.2.${index + 1}`]));

  it('gives each address', () => {
    expect(readOutputs(outputsText(all, { other: { value: 'x' } }), job)).toEqual({
      addresses: all,
      unknown: [],
      missing: [],
    });
    expect(readOutputs(`\ufeff${outputsText(all)}`, job)).toMatchObject({ addresses: all });
  });

  it('tells what the design does not have, and what is missing, and reads no key', () => {
    const [first = '', ...rest] = slots;
    const text = outputsText({
      [first]: '2001:db8::1',
      'key:between/t1': 'secret-secret',
      'address:x/y': '192.0.2.1',
    });
    expect(readOutputs(text, job)).toEqual({
      addresses: { [first]: '2001:db8::1' },
      unknown: ['key:between/t1', 'address:x/y'],
      missing: rest,
    });
    expect(JSON.stringify(readOutputs(text, job))).not.toContain('secret');
  });

  it.each([
    ['', 'The text is empty.'],
    ['not json', 'not what `terraform output -json` prints'],
    ['[]', 'not what `terraform output -json` prints'],
    ['{}', 'There is no output trunkline_addresses.'],
    ['{"__proto__": {"trunkline_addresses": {"value": {}}}}', 'There is no output trunkline_addresses.'],
    [outputsText({ 'address:x/t1/y': '192.0.2.1' }), 'of another design: it has none of their addresses'],
    ['{"trunkline_addresses": 3}', 'has no value'],
    [outputsText(['a']), 'must lead from slots to addresses'],
    [outputsText({ a: 1 }), 'must lead from slots to addresses'],
    [outputsText({ [slots[0] ?? '']: 'host.example.com' }), 'is no IP address'],
    [outputsText({ [slots[0] ?? '']: '192.0.2.1\nreload' }), 'is no IP address'],
    [' '.repeat(16_000_001).replace(' ', '{'), 'at most 16000000 are read'],
  ])('says what is wrong with %.40s', (text, message) => {
    const reading = readOutputs(text, job);
    expect('problems' in reading && reading.problems.join(' ')).toContain(message);
  });
});
