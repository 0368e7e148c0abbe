'use client';

import { EditorSelection, EditorState, type SelectionRange } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { type ConfigFile, fileText } from '@/lib/plan/config-file';
import { firstLineAbout, targetOf } from './about';
import { aboutAt, codeMarks, type Lit, show } from './code-marks';
import { codeTheme } from './code-theme';
import { difference } from './difference';
import { languageOf } from './languages';

type Props = Lit & {
  file: ConfigFile;
  /** The name for assistive technology. */
  label: string;
  /** Ids whose first line is to be in view. */
  reveal: readonly string[];
  /** A pointer rests on a line about these; none: it left. */
  onHover(ids: readonly string[]): void;
  /** A line about these was clicked, or the cursor was moved to it. */
  onChoose(ids: readonly string[]): void;
  /** The selected text changed. */
  onSelect(text: string): void;
};

/** A file, coloured, to be read: pointer and keyboard cursor point at what a line is about. */
export function CodeView({ file, label, highlighted, selection, reveal, ...handlers }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const latest = useRef(handlers);
  latest.current = handlers;
  /** The label of the file in the view: the same file with other contents keeps its cursor and its place. */
  const shown = useRef<string>(undefined);
  const revealed = useRef<{ label?: string; reveal?: readonly string[] }>({});

  useEffect(() => {
    if (!place.current) return;
    const made = new EditorView({ parent: place.current });
    view.current = made;
    return () => {
      made.destroy();
      view.current = undefined;
      shown.current = undefined;
    };
  }, []);

  useEffect(() => {
    if (!view.current) return;
    const effects = show.of({ lines: file.lines });
    if (shown.current === label) {
      view.current.dispatch({
        changes: difference(view.current.state.doc.toString(), textOf(file)),
        effects,
      });
    } else {
      view.current.setState(stateOf(file, label, latest));
      view.current.dispatch({ effects });
      latest.current.onSelect('');
      shown.current = label;
    }
  }, [file, label]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another file is to be lit too
  useEffect(() => {
    view.current?.dispatch({ effects: show.of({ lit: { highlighted, selection } }) });
  }, [file, highlighted, selection]);

  useEffect(() => {
    const turn = { label, reveal };
    if (revealed.current.label === label && revealed.current.reveal === reveal) return;
    const line = firstLineAbout(file, reveal);
    if (!view.current || line === undefined) return;
    revealed.current = turn;
    const { from } = view.current.state.doc.line(line);
    view.current.dispatch({ effects: EditorView.scrollIntoView(from, { y: 'center' }) });
  }, [file, label, reveal]);

  return <div ref={place} className="h-full min-h-0 overflow-hidden" />;
}

const textOf = (file: ConfigFile): string => fileText(file).slice(0, -1);

function stateOf(
  file: ConfigFile,
  label: string,
  handlers: { current: Pick<Props, 'onHover' | 'onChoose' | 'onSelect'> },
): EditorState {
  const choose = (view: EditorView, position: number): void => {
    const ids = targetOf(aboutAt(view, position));
    if (ids.length > 0) handlers.current.onChoose(ids);
  };
  return EditorState.create({
    doc: textOf(file),
    extensions: [
      EditorState.readOnly.of(true),
      EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': 'true', tabindex: '0' }),
      lineNumbers(),
      drawSelection(),
      languageOf(file.language) ?? [],
      codeTheme,
      codeMarks,
      keymap.of(movements),
      EditorView.domEventHandlers({
        mousemove: (event, view) => {
          const position = view.posAtCoords({ x: event.clientX, y: event.clientY });
          handlers.current.onHover(position === null ? [] : targetOf(aboutAt(view, position)));
        },
        mouseleave: () => handlers.current.onHover([]),
        click: (event, view) => {
          const position = view.posAtCoords({ x: event.clientX, y: event.clientY });
          if (position !== null && view.state.selection.main.empty) choose(view, position);
        },
      }),
      EditorView.updateListener.of(({ view, selectionSet, startState, state, transactions }) => {
        if (!selectionSet) return;
        const { main } = state.selection;
        handlers.current.onSelect(state.sliceDoc(main.from, main.to));
        const moved =
          state.doc.lineAt(main.head).number !== startState.doc.lineAt(startState.selection.main.head).number;
        const byKey = transactions.some((transaction) => transaction.isUserEvent('select.key'));
        if (moved && byKey) choose(view, main.head);
      }),
    ],
  });
}

type Move = (view: EditorView, range: SelectionRange) => SelectionRange;

/** A key that moves the cursor, and with Shift extends what is selected. */
const moving = (key: string, move: Move) => {
  const run = (extend: 'move' | 'extend') => (view: EditorView) => {
    const { main } = view.state.selection;
    const to = move(view, main);
    const range =
      extend === 'extend' ? EditorSelection.range(main.anchor, to.head) : EditorSelection.cursor(to.head);
    view.dispatch({ selection: range, scrollIntoView: true, userEvent: 'select.key' });
    return true;
  };
  return { key, run: run('move'), shift: run('extend') };
};

const page = (view: EditorView): number => Math.max(36, view.scrollDOM.clientHeight - 36);

const movements = [
  moving('ArrowDown', (view, range) => view.moveVertically(range, true)),
  moving('ArrowUp', (view, range) => view.moveVertically(range, false)),
  moving('PageDown', (view, range) => view.moveVertically(range, true, page(view))),
  moving('PageUp', (view, range) => view.moveVertically(range, false, page(view))),
  moving('ArrowRight', (view, range) => view.moveByChar(range, true)),
  moving('ArrowLeft', (view, range) => view.moveByChar(range, false)),
  moving('Home', (view, range) => view.moveToLineBoundary(range, false)),
  moving('End', (view, range) => view.moveToLineBoundary(range, true)),
  moving('Mod-Home', () => EditorSelection.cursor(0)),
  moving('Mod-End', (view) => EditorSelection.cursor(view.state.doc.length)),
  {
    key: 'Mod-a',
    run: (view: EditorView) => {
      view.dispatch({ selection: { anchor: 0, head: view.state.doc.length }, userEvent: 'select.all' });
      return true;
    },
  },
];
