import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { example } from '@/lib/model/build';
import { largeDesign } from '@/lib/samples/large';
import { exportJob } from '@/lib/testing/export-job';
import { exportDesk } from './desk';

describe('exportDesk', () => {
  it('lists the files of a design, then hands over the one asked for', () => {
    const desk = exportDesk();
    const answer = desk({ ask: 'list', design: example() });
    if (answer.answer !== 'list') throw new Error('no list');
    const { files, homes } = answer.list;
    const first = files.find(({ contents }) => contents?.language === 'ios');
    const opened = desk({ ask: 'file', id: first?.id ?? '' });
    if (opened.answer !== 'file') throw new Error('no file');
    expect(opened.file?.lines).toHaveLength(first?.contents?.lineCount ?? -1);
    expect(homes.get('gw')).toBe(first?.id);
  });

  it('has no file of an earlier list', () => {
    const desk = exportDesk();
    const answer = desk({ ask: 'list', design: example() });
    const id =
      answer.answer === 'list' && answer.list.files.find(({ contents }) => contents?.language === 'ios')?.id;
    if (!id) throw new Error('no device file');
    desk({ ask: 'list', design: { ...example(), objects: {} } });
    expect(desk({ ask: 'file', id })).toEqual({ answer: 'file', id, file: undefined });
  });

  it('writes what was chosen into one zip, the same bytes each time, with the keys that were given', () => {
    const key = 'abcdefgh12345678';
    const job = {
      design: example(),
      exporters: ['gateway-configs'],
      keys: 'variables' as const,
      filled: { 'key:vpn/t1': key },
    };
    const [first, second] = [exportDesk(), exportDesk()].map((desk) => desk({ ask: 'bundle', job }));
    if (first?.answer !== 'bundle' || second?.answer !== 'bundle') throw new Error('no bundle');
    expect(first.bundle.bytes).toEqual(second.bundle.bytes);
    expect(first.bundle.name).toMatch(/^example-[0-9a-f]{8}\.zip$/);
    const texts = Object.entries(unzipSync(first.bundle.bytes)).map(([path, bytes]) => [
      path,
      strFromU8(bytes),
    ]);
    expect(texts.every(([path]) => !path?.startsWith('terraform/'))).toBe(true);
    expect(texts.filter(([, text]) => text?.includes(key)).length).toBeGreaterThan(0);
  });

  it('writes the folders of a large design when they are opened', () => {
    const desk = exportDesk();
    const design = largeDesign(100);
    const first = desk({ ask: 'list', design });
    if (first.answer !== 'list') throw new Error('no list');
    const home = first.list.homes.get('gw-100') ?? '';
    expect(first.list.files.find(({ id }) => id === home)?.contents).toBeUndefined();
    const opened = desk({ ask: 'file', id: home });
    if (opened.answer !== 'file') throw new Error('no file');
    expect(opened.file?.lines.length).toBeGreaterThan(100);
    expect(opened.id.startsWith(home)).toBe(true);
    expect(opened.list?.files.some(({ id }) => id === home)).toBe(false);
    const again = desk({ ask: 'list', design, wanted: opened.id });
    expect(again.answer === 'list' && again.list.files.some(({ id }) => id === opened.id)).toBe(true);
  });

  it('tells what building a design makes, and what it changes since the last export', () => {
    const job = { design: example({ vgw: { asn: 64_900 } }), keys: 'out-of-state' as const };
    const desk = exportDesk();
    const alone = desk({ ask: 'lifecycle', job });
    if (alone.answer !== 'lifecycle') throw new Error('no lifecycle');
    expect(alone.lifecycle?.total).toBeGreaterThan(0);
    expect(alone.lifecycle?.since).toBeUndefined();
    const since = desk({ ask: 'lifecycle', job: { ...job, previous: example() } });
    if (since.answer !== 'lifecycle') throw new Error('no lifecycle');
    expect(since.lifecycle?.since?.resources.some(({ about }) => about.includes('vgw'))).toBe(true);
    expect(structuredClone(since)).toEqual(since);
  });

  it('reads addresses out of what Terraform printed', () => {
    const slots = exportJob(example()).plan.connections.flatMap(({ tunnels }) =>
      tunnels.map(({ to }) => ('slot' in to.outside ? to.outside.slot.id : '')),
    );
    const value = Object.fromEntries(slots.map((slot, index) => [slot, `192.0.2.${index + 1}`]));
    const text = JSON.stringify({ trunkline_addresses: { value } });
    expect(exportDesk()({ ask: 'outputs', job: { design: example(), text } })).toEqual({
      answer: 'outputs',
      reading: { addresses: value, unknown: [], missing: [] },
    });
    expect(exportDesk()({ ask: 'outputs', job: { design: example(), text: '' } })).toEqual({
      answer: 'outputs',
      reading: { problems: ['The text is empty.'] },
    });
  });
});
