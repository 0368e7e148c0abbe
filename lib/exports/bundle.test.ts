import { describe, expect, it } from 'vitest';
import { example, piece } from '@/lib/model/build';
import { emptyDesign } from '@/lib/model/design';
import { fileText } from '@/lib/plan/config-file';
import { sample as betweenClouds } from '@/lib/samples/aws-and-azure';
import { exportJob } from '@/lib/testing/export-job';
import { exporters } from './all';
import { bundle } from './bundle';
import { zip } from './zip';

const job = exportJob(example());
const files = bundle(job, exporters);
const textOf = (path: string): string => {
  const found = files.find((file) => file.path === path);
  if (!found) throw new Error(`no ${path}`);
  return fileText(found);
};

describe('bundle', () => {
  it('has every accepting exporter in a folder of its own', () => {
    const folders = new Set(files.map(({ path }) => path.split('/')[0]));
    for (const { id, accepts } of exporters) expect(folders.has(id)).toBe(accepts(job) === true);
  });

  it('says what to do in the order of work', () => {
    const readme = textOf('README.md');
    const places = [...exporters]
      .sort((a, b) => a.order - b.order)
      .map(({ name, steps }) => readme.indexOf(`${name}: ${steps([])[0]}`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it('lists the waivers that the design was handed over with', () => {
    expect(textOf('README.md')).not.toContain('waiver');
    const waiver = piece('waiver', 'w', {
      rule: 'redundancy/prefer-two-isps',
      at: ['gw'],
      owner: 'Mia *Ops*',
      reason: 'Second line\nin spring',
      expires: '2027-03-01',
    });
    const [readme] = bundle(exportJob(example({}, [waiver])), exporters);
    const line = readme?.lines.find(({ text }) => text.includes('redundancy/prefer-two-isps'));
    expect(line?.text).toBe(
      '- `redundancy/prefer-two-isps` at edge-1, until 2027-03-01. Mia \\*Ops\\*: Second line in spring',
    );
    expect(line?.about).toEqual(['w']);
  });

  it('promises no gateway configurations to a design of clouds alone', () => {
    const promise = 'Apply writes the gateway configurations';
    const [between] = bundle(exportJob(betweenClouds.design()), exporters);
    expect(between && fileText(between)).not.toContain(promise);
    expect(textOf('README.md')).toContain(promise);
  });

  it('lists every file with its size', () => {
    const listed = textOf('MANIFEST')
      .trimEnd()
      .split('\n')
      .map((line) => line.trim().split(/ +/));
    expect(listed.map(([, path]) => path)).toEqual(
      files
        .map(({ path }) => path)
        .filter((path) => path !== 'MANIFEST')
        .sort(),
    );
    for (const [size, path] of listed) expect(Number(size)).toBe(Buffer.byteLength(textOf(path ?? '')));
  });

  it('zips to the same bytes each time', () => {
    expect(zip(files)).toEqual(zip(bundle(exportJob(example()), exporters)));
  });

  it('says why an exporter has nothing to give', () => {
    const empty = bundle(exportJob(emptyDesign({ id: 'empty', name: 'Empty' })), exporters);
    const [readme] = empty;
    const words = readme ? fileText(readme) : '';
    for (const { name } of exporters) expect(words).toContain(`${name}: not in it.`);
  });
});
