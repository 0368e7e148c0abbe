import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { catalog } from '@/lib/catalog';
import { example, piece } from '@/lib/model/build';
import { serialiseDesign } from '@/lib/model/serialise';
import { samples } from '@/lib/samples/all';
import { trunklineIn } from '@/lib/testing/trunkline';

// Each test starts the program several times, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'trunkline-check-'));
const path = (name: string): string => join(folder, name);
const sample = (id: string): string => path(`${id}.json`);

const trunkline = trunklineIn(folder);

/** What `--format json` says of the first file. */
const reportOf = (args: string[]) => JSON.parse(trunkline([...args, '--format', 'json']).out).files[0];

beforeAll(() => {
  for (const { id, design } of samples) writeFileSync(sample(id), serialiseDesign(design()));
  trunkline(['--help']);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('check', () => {
  it.each(samples.filter(({ id }) => id !== 'with-problems').map(({ id }) => id))(
    'finds no error in the sample %s',
    (id) => {
      const { status, out, err } = trunkline(['check', sample(id)]);
      expect({ status, err }).toEqual({ status: 0, err: '' });
      expect(out).not.toMatch(/: error\[/);
    },
  );

  it('tells severity, rule, place, what to do and why, and sums up', () => {
    const { status, out } = trunkline(['check', 'with-problems.json']);
    expect(status).toBe(1);
    expect(out).toMatch(/^with-problems\.json:\d+:\d+: .+: error\[[a-z-]+\/[a-z-]+\]: .+$/m);
    expect(out).toMatch(/^ {2}do: .+$/m);
    expect(out.trimEnd().split('\n').at(-1)).toMatch(
      /^with-problems\.json: \d+ errors?, \d+ warnings?, \d+ for information\.$/,
    );
    const reasons = out.split('\n').filter((line) => line.startsWith('  why: '));
    expect(new Set(reasons).size).toBe(reasons.length);
  });

  it('gives the same as JSON, with lines that hold the object or field', () => {
    const { status, out } = trunkline(['check', sample('with-problems'), '--format', 'json']);
    expect(status).toBe(1);
    const { files, ...head } = JSON.parse(out);
    const [report] = files;
    expect(head).toEqual({ format: 'trunkline-check', version: 2 });
    expect(report).toMatchObject({
      design: { id: 'with-problems' },
      packs: [{ id: 'baseline' }],
      notes: [],
    });
    expect(report.summary.error).toBe(
      report.problems.filter((problem: { severity: string }) => problem.severity === 'error').length,
    );
    const lines = readFileSync(sample('with-problems'), 'utf8').split('\n');
    for (const { places } of report.problems) {
      for (const { line, column, id, field } of places) {
        if (field === undefined) expect(lines[line - 1]?.slice(column - 1)).toMatch(new RegExp(`^"${id}"`));
      }
    }
  });

  it('shows at least ten rules at work on the broken sample', () => {
    const { problems } = reportOf(['check', sample('with-problems')]);
    expect(new Set(problems.map(({ rule }: { rule: string }) => rule)).size).toBeGreaterThanOrEqual(10);
  });

  it('ends with status 1 from the chosen severity up', () => {
    const { summary } = reportOf(['check', sample('consumer-to-vpc')]);
    const expected = {
      error: 0,
      warning: summary.warning > 0 ? 1 : 0,
      info: summary.warning + summary.info > 0 ? 1 : 0,
    };
    for (const [severity, status] of Object.entries(expected)) {
      expect(trunkline(['check', sample('consumer-to-vpc'), '--fail-on', severity]).status, severity).toBe(
        status,
      );
    }
  });

  it('reads standard input', () => {
    const { status, out } = trunkline(['check', '-'], readFileSync(sample('cloud-hub'), 'utf8'));
    expect(status).toBe(0);
    expect(out).toContain('standard input: ');
  });

  it.each([
    ['no such file', 'nowhere.json', undefined, 'nowhere.json: there is no such file\n'],
    ['a folder', '.', undefined, '.: this is a folder, not a file\n'],
    [
      'a syntax error',
      'bad.json',
      '{\n  "format": trunkline\n}',
      'bad.json: Line 2, column 13: not valid JSON (expected a value, found "t").\n',
    ],
    [
      'another kind of file',
      'other.json',
      '{}',
      'other.json: The file is JSON, but not a Trunkline design: "format" must be "trunkline".\n',
    ],
    ['an empty file', 'empty.json', '', 'empty.json: The file is empty.\n'],
  ])('ends with status 2 and the reason on %s', (_, name, text, message) => {
    if (text !== undefined) writeFileSync(path(name), text);
    expect(trunkline(['check', name])).toEqual({ status: 2, out: '', err: message });
  });

  it('tells what it repaired, with its place, and lets nobody steer the terminal', () => {
    const objects = { 'a\u001b[31m': {}, lan: { kind: 'network', name: 'LAN', parent: 'site', vlan: 9999 } };
    writeFileSync(
      path('repaired.json'),
      JSON.stringify({ format: 'trunkline', version: 1, id: 'a', name: 'A', objects }, null, 1),
    );
    const { err } = trunkline(['check', 'repaired.json']);
    expect(err).toContain('repaired.json:12:4: repaired: objects/lan/vlan: 9999');
    expect(err).not.toContain('\u001b');
  });
});

describe('check, for several designs', () => {
  it('takes names and patterns, each file once', () => {
    mkdirSync(path('many/deep'), { recursive: true });
    for (const name of ['many/b.json', 'many/a.json', 'many/deep/c.json'])
      writeFileSync(path(name), serialiseDesign(example()));
    const { out } = trunkline(['check', 'many/**/*.json', 'many/a.json', '--format', 'json']);
    expect(JSON.parse(out).files.map(({ file }: { file: string }) => file)).toEqual([
      'many/a.json',
      'many/b.json',
      'many/deep/c.json',
    ]);
    expect(trunkline(['check', 'none/*.json'])).toEqual({
      status: 2,
      out: '',
      err: 'none/*.json: no file fits\n',
    });
  });

  it('shows the line that a problem is about, with a mark below its start', () => {
    const { out } = trunkline(['check', 'with-problems.json']);
    const lines = out.split('\n');
    const head = lines.findIndex((line) => /^with-problems\.json:\d+:\d+: .*error\[/.test(line));
    const [, line, column] = /:(\d+):(\d+):/.exec(lines[head] ?? '') ?? [];
    const shown = readFileSync(sample('with-problems'), 'utf8').split('\n')[Number(line) - 1] ?? '';
    expect(lines[head + 1]).toBe(`  ${line} | ${shown}`);
    const mark = lines[head + 2]?.indexOf('^') ?? -1;
    expect((lines[head + 1] ?? '').slice(mark)).toBe(shown.slice(Number(column) - 1));
  });

  it('tells of the rules asked for alone, and refuses one that is not there', () => {
    const rule = 'addressing/no-overlap-between-connected';
    const { problems } = reportOf(['check', sample('with-problems'), '--rule', rule]);
    expect(new Set(problems.map(({ rule }: { rule: string }) => rule))).toEqual(new Set([rule]));
    expect(trunkline(['check', sample('cloud-hub'), '--rule', 'bgp/nothing']).status).toBe(2);
  });
});

describe('check by packs', () => {
  const weak = () =>
    writeFileSync(path('weak.json'), serialiseDesign(example({ vpn: { ike: { dhGroup: 14 } } })));

  it('judges by a built-in pack', () => {
    weak();
    expect(trunkline(['check', 'weak.json']).status).toBe(0);
    const { status, out } = trunkline(['check', 'weak.json', '--pack', 'cnsa-1']);
    expect(status).toBe(1);
    expect(out).toContain('error[policy/no-group-outside-policy]');
    expect(trunkline(['check', 'weak.json', '--pack', 'cnsa-1', '--fail-on', 'never']).status).toBe(0);
  });

  it('judges by a file of one’s own', () => {
    weak();
    const pack = {
      format: 'trunkline-pack',
      version: 1,
      id: 'house',
      title: 'House rules',
      severities: { 'policy/no-choice-outside-policy': 'error' },
      parameters: { regions: ['eu-west-1'] },
    };
    writeFileSync(path('house.json'), JSON.stringify(pack));
    const { status, out } = trunkline(['check', 'weak.json', '--pack', 'house.json']);
    expect(status).toBe(1);
    expect(out).toContain('which House rules does not allow');
    expect(reportOf(['check', 'weak.json', '--pack', 'house.json']).packs).toEqual([
      { id: 'house', title: 'House rules' },
    ]);
  });

  it.each([
    ['what is not there', undefined, /and no pack of this name comes with Trunkline \(baseline, /],
    ['a design', '{"format":"trunkline"}', /no policy pack: "format" must be "trunkline-pack"/],
    [
      'a wrong field',
      '{"format":"trunkline-pack","version":1,"id":"a","title":"A","parameters":{"dhGroups":[3]}}',
      /parameters\/dhGroups\/0: /,
    ],
    [
      'a built-in id',
      '{"format":"trunkline-pack","version":1,"id":"cnsa-1","title":"A"}',
      /is that of a built-in pack/,
    ],
  ])('refuses %s', (_, text, message) => {
    if (text === undefined) rmSync(path('p.json'), { force: true });
    else writeFileSync(path('p.json'), text);
    const { status, err } = trunkline(['check', sample('cloud-hub'), '--pack', 'p.json']);
    expect(status).toBe(2);
    expect(err).toMatch(message);
  });
});

describe('check for other programs', () => {
  const waived = () =>
    writeFileSync(
      path('waived.json'),
      serialiseDesign(
        example({ gw2: null, vpn2: null }, [
          piece('waiver', 'w', {
            rule: 'redundancy/prefer-two-devices',
            at: ['gw', 'site', 'vgw'],
            owner: 'Network team',
            reason: 'A <small> office & shop.',
            expires: '2999-01-31',
          }),
        ]),
      ),
    );

  it('writes SARIF 2.1.0 that its schema takes, with regions in the files', () => {
    waived();
    const files = [...samples.map(({ id }) => `${id}.json`), 'waived.json'];
    const log = JSON.parse(trunkline(['check', ...files, '--format', 'sarif']).out);
    // The schema has a pattern that is no regular expression in Unicode mode.
    const ajv = addFormats(new Ajv({ strict: false, unicodeRegExp: false }));
    const validate = ajv.compile(sarifSchema);
    expect(validate(log) ? [] : validate.errors).toEqual([]);
    const [run] = log.runs;
    const uris = new Set<string>();
    for (const { ruleId, ruleIndex, locations } of run.results) {
      expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
      const [{ physicalLocation, logicalLocations }] = locations;
      const { uri } = physicalLocation.artifactLocation;
      uris.add(uri);
      const lines = readFileSync(path(uri), 'utf8').split('\n');
      const { startLine, startColumn } = physicalLocation.region;
      expect(lines[startLine - 1]?.length).toBeGreaterThanOrEqual(startColumn);
      const [object, field] = logicalLocations[0].fullyQualifiedName.split('/');
      if (field === undefined) expect(lines[startLine - 1]).toContain(`"${object}"`);
    }
    expect(uris).toContain('waived.json');
    const keys = run.results.map(({ partialFingerprints }: { partialFingerprints: object }) =>
      JSON.stringify(partialFingerprints),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('tells of a waiver as an accepted suppression', () => {
    waived();
    const [run] = JSON.parse(trunkline(['check', 'waived.json', '--format', 'sarif']).out).runs;
    const found = run.results.find(
      ({ ruleId }: { ruleId: string }) => ruleId === 'redundancy/prefer-two-devices',
    );
    expect(found.suppressions).toEqual([
      {
        kind: 'inSource',
        status: 'accepted',
        justification: 'A <small> office & shop. (Network team, until 2999-01-31)',
      },
    ]);
  });

  it.each(['with-problems', 'waived', 'cloud-hub'])('writes JUnit XML of %s', (id) => {
    waived();
    const { out } = trunkline(['check', `${id}.json`, '--format', 'junit']);
    const counts = { testcase: 0, failure: 0 };
    const parser = new SaxesParser();
    const faults: string[] = [];
    parser.on('error', (error) => faults.push(error.message));
    parser.on('opentag', ({ name }) => {
      if (name === 'testcase' || name === 'failure') counts[name]++;
    });
    parser.write(out).close();
    expect(faults).toEqual([]);
    const { problems } = reportOf(['check', `${id}.json`]);
    const failing = new Set(
      problems
        .filter(
          ({ severity, waiver }: { severity: string; waiver?: string }) => severity === 'error' && !waiver,
        )
        .map(({ rule }: { rule: string }) => rule),
    );
    expect(counts.failure).toBe(failing.size);
    expect(counts.testcase).toBeGreaterThan(150);
    expect(out).toContain(
      `<testsuites name="trunkline check" tests="${counts.testcase}" failures="${failing.size}">`,
    );
  });
});

describe('rules', () => {
  it('lists every rule once', () => {
    const { status, out } = trunkline(['rules']);
    expect(status).toBe(0);
    for (const { id } of catalog.rules) expect(out).toContain(`${id} `);
    expect(JSON.parse(trunkline(['rules', '--format', 'json']).out).rules).toHaveLength(catalog.rules.length);
  });

  it('explains one, and names near ones where there is none', () => {
    const { out } = trunkline(['rules', 'bgp/no-duplicate-asn']);
    for (const part of ['Why: ', 'It says, for example:', 'Sources:', 'https://'])
      expect(out).toContain(part);
    const { status, err } = trunkline(['rules', 'bgp/duplicate-asn']);
    expect(status).toBe(2);
    expect(err).toContain('bgp/no-duplicate-asn');
  });
});
