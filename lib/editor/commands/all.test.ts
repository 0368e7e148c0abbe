import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { example } from '@/lib/model/build';
import { emptyDesign } from '@/lib/model/design';
import { isPlaced } from '@/lib/model/kinds';
import { parseDesign } from '@/lib/model/parse';
import { serialiseDesign } from '@/lib/model/serialise';
import { createEditor } from '../editor';
import { everyCommand } from '../every-command';
import { overlap, siblingRects } from '../layout';
import { parseShortcut } from '../shortcuts';
import { commands } from './all';
import type { Command, EditCommand, EditTools } from './command';

const isEdit = (command: Command): command is EditCommand => 'edit' in command;
const edits = everyCommand.filter(isEdit);

function tools(): EditTools {
  let count = 0;
  return { newId: (kind) => `${kind}-${++count}`, today: '2026-11-23', at: { x: 0, y: 0, from: 'view' } };
}

describe('the commands', () => {
  it('are all in the list, sorted, each named after its file', () => {
    const files = readdirSync(new URL('.', import.meta.url))
      .filter((file) => !/^(all|command)\.|\.test\./.test(file))
      .map((file) => file.replace(/\.ts$/, ''));
    expect(commands.map(({ id }) => id.replace('/', '-'))).toEqual(files.sort());
    expect(everyCommand.length - commands.length).toBe(catalog.clouds.length);
  });

  it('share no keys', () => {
    const keys = everyCommand
      .flatMap((command) => command.keys ?? [])
      .map((text) => JSON.stringify(parseShortcut(text)));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('have labels of their own, in sentence case', () => {
    const labels = everyCommand.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    for (const label of labels) expect(label).toMatch(/^[A-Z]/);
  });
});

describe.each(edits.map((command) => ({ id: command.id, command })))('$id', ({ command }) => {
  it('is one step that undo takes back entirely, and gives a design that reads back the same', () => {
    fc.assert(
      fc.property(fc.subarray(Object.keys(example().objects)), (selection) => {
        const editor = createEditor();
        const design = example();
        editor.getState().open(design, 'edit');
        editor.getState().copy(Object.values(design.objects).slice(0, 3));
        editor.getState().select(selection);
        if (!command.when(editor.getState())) return;
        const edited = command.edit(editor.getState(), tools());
        if (!edited || edited.design === design) return;
        editor.getState().commit(edited.design, edited.label ?? command.undoLabel, edited.selection);
        const { design: after } = editor.getState();
        const parsed = parseDesign(serialiseDesign(after));
        expect(parsed.notes).toEqual([]);
        expect(parsed.design.objects).toEqual(JSON.parse(JSON.stringify(after.objects)));
        editor.getState().undo();
        expect(editor.getState().design).toBe(design);
        editor.getState().redo();
        expect(editor.getState().design).toBe(after);
      }),
      { numRuns: 25 },
    );
  });
});

describe.each(commands.filter(({ group }) => group === 'Add').map(({ id }) => id))(
  '%s on an empty canvas',
  (id) => {
    it('adds what it says, with the frame it needs, and nothing overlaps however often it runs', () => {
      const command = edits.find((one) => one.id === id);
      const editor = createEditor();
      editor.getState().open(emptyDesign({ id: 'd', name: 'D' }), 'edit');
      const given = tools();
      if (!command?.when(editor.getState())) return expect(id).toBe('add/connected-site');
      for (let turn = 0; turn < 4; turn++) {
        editor.getState().select([]);
        const edited = command.edit(editor.getState(), given);
        if (edited) editor.getState().commit(edited.design, command.undoLabel, edited.selection);
      }
      const { design, history } = editor.getState();
      expect(history.past).toHaveLength(4);
      const parents = [
        undefined,
        ...Object.values(design.objects)
          .filter(isPlaced)
          .map((object) => object.id),
      ];
      for (const parent of parents) {
        const rects = siblingRects(design, parent);
        for (const [at, rect] of rects.entries())
          expect(rects.slice(at + 1).filter((other) => overlap(rect, other))).toEqual([]);
      }
    });
  },
);
