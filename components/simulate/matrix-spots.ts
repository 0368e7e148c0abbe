/** A place in the matrix; column -1 is the head of a line. */
export type Spot = { row: number; column: number };

/** What `data-cell` says of an element, or of the one around it. */
export function spotOf(target: EventTarget): Spot | undefined {
  const text = target instanceof Element ? target.closest('[data-cell]')?.getAttribute('data-cell') : null;
  const [row, column] = text?.split(' ').map(Number) ?? [];
  return row === undefined || column === undefined ? undefined : { row, column };
}

type Key = { key: string; ctrlKey: boolean; metaKey: boolean };

const page = 10;

/** Where a key leads from a spot; undefined where it leads nowhere. */
export function spotAfter(
  { key, ctrlKey, metaKey }: Key,
  { row, column }: Spot,
  { rows, columns }: { rows: number; columns: number },
): Spot | undefined {
  const isFar = ctrlKey || metaKey;
  const to = (nextRow: number, nextColumn: number): Spot => ({
    row: Math.max(0, Math.min(rows - 1, nextRow)),
    column: Math.max(-1, Math.min(columns - 1, nextColumn)),
  });
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'PageDown':
      return to(row + page, column);
    case 'PageUp':
      return to(row - page, column);
    case 'Home':
      return to(isFar ? 0 : row, -1);
    case 'End':
      return to(isFar ? rows - 1 : row, columns - 1);
    default:
      return undefined;
  }
}
