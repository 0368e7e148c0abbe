import { classNames } from '@/components/ui/class-names';
import { fateWords } from '@/lib/simulation/words';
import { effectLooks, effects } from './effect-looks';

/** What the signs of the matrix mean. Where cells say it in words as well, it makes room first. */
export function MatrixLegend({ cells }: { cells: 'signs' | 'words' }) {
  return (
    <ul
      aria-label="Signs"
      className={classNames(
        'flex flex-wrap gap-x-3 text-muted text-xs',
        cells === 'words' && '@max-4xl:hidden',
      )}
    >
      {effects.map((effect) => (
        <li key={effect} className="flex items-center gap-1">
          <span aria-hidden="true" className={`matrix-sign ${effectLooks[effect].tone}`}>
            {effectLooks[effect].sign}
          </span>
          {fateWords[effect].short}
        </li>
      ))}
      <li className="flex items-center gap-1">
        <span aria-hidden="true" className="matrix-sign is-breach" />
        must be survived
      </li>
    </ul>
  );
}
