import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/Icon';
import { type Fate, fateWords } from '@/lib/simulation/words';

/** How each fate looks: by sign as well as by colour. */
const fateLooks: Readonly<Record<Fate, { icon: string; tone: string }>> = {
  unchanged: { icon: 'circle-check', tone: 'text-ok' },
  paused: { icon: 'pause', tone: 'text-info' },
  moved: { icon: 'route', tone: 'text-info' },
  partly: { icon: 'triangle-alert', tone: 'text-warning' },
  cut: { icon: 'circle-x', tone: 'text-danger' },
  gone: { icon: 'plug', tone: 'text-muted' },
  never: { icon: 'circle-x', tone: 'text-danger' },
};

/** A fate as its sign, with the word for those who do not see it. */
export function FateMark({ fate }: { fate: Fate }) {
  const { icon, tone } = fateLooks[fate];
  return (
    <span className={classNames('inline-flex shrink-0', tone)} title={fateWords[fate].short}>
      <Icon name={icon} size={14} />
      <span className="sr-only">{fateWords[fate].short}</span>
    </span>
  );
}
