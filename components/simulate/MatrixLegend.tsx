import { fateWords } from '@/lib/simulation/words';
import { effectLooks, effects } from './effect-looks';

/** What the signs of the matrix mean. */
export function MatrixLegend() {
  return (
    <ul aria-label="Signs" className="flex flex-wrap gap-x-3 @max-4xl:hidden text-muted text-xs">
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
