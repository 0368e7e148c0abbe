import { type Extension, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import type { ConfigFile } from '@/lib/plan/config-file';
import { isAbout } from './about';

/** What is picked out on the canvas. */
export type Lit = { highlighted: readonly string[]; selection: readonly string[] };

type Shown = { lines: ConfigFile['lines']; lit: Lit };

/** Gives the view other lines or other objects to light up. */
export const show = StateEffect.define<Partial<Shown>>();

const shown = StateField.define<Shown>({
  create: () => ({ lines: [], lit: { highlighted: [], selection: [] } }),
  update: (value, transaction) => {
    let now = value;
    for (const effect of transaction.effects) if (effect.is(show)) now = { ...now, ...effect.value };
    return now;
  },
});

/** The ids that the line at a position of the document is about. */
export const aboutAt = (view: EditorView, position: number): readonly string[] | undefined =>
  view.state.field(shown).lines[view.state.doc.lineAt(position).number - 1]?.about;

const plain = Decoration.line({ class: 'cm-about' });
const lit = Decoration.line({ class: 'cm-about cm-lit' });
const chosen = Decoration.line({ class: 'cm-about cm-chosen' });

function lineMarks(view: EditorView): DecorationSet {
  const { lines, lit: picked } = view.state.field(shown);
  const marks = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (let position = from; position <= to; ) {
      const line = view.state.doc.lineAt(position);
      const about = lines[line.number - 1]?.about;
      if (isAbout(about, picked.selection)) marks.add(line.from, line.from, chosen);
      else if (isAbout(about, picked.highlighted)) marks.add(line.from, line.from, lit);
      else if (about) marks.add(line.from, line.from, plain);
      position = line.to + 1;
    }
  }
  return marks.finish();
}

/** Lights up the lines on the screen; those out of sight cost nothing. */
const lineMarker = ViewPlugin.define((view) => ({ marks: lineMarks(view), update: refresh }), {
  decorations: ({ marks }) => marks,
});

function refresh(this: { marks: DecorationSet }, update: ViewUpdate): void {
  const told = update.transactions.some(({ effects }) => effects.some((effect) => effect.is(show)));
  if (told || update.docChanged || update.viewportChanged) this.marks = lineMarks(update.view);
}

const slots = new MatchDecorator({
  regexp: /<(key|address)-[A-Za-z0-9-]+>/g,
  decoration: ([, kind]) =>
    Decoration.mark({
      class: 'cm-slot',
      attributes: { title: kind === 'key' ? 'To fill: a pre-shared key' : 'To fill: an outside address' },
    }),
});

/** Marks what is still to be filled in. */
const slotMarker = ViewPlugin.define(
  (view) => ({
    marks: slots.createDeco(view),
    update(update: ViewUpdate) {
      this.marks = slots.updateDeco(update, this.marks);
    },
  }),
  { decorations: ({ marks }) => marks },
);

/** Everything that is drawn over the text. */
export const codeMarks: Extension = [shown, lineMarker, slotMarker];
