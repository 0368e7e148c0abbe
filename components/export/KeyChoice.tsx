import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { Choice, Section } from './Section';
import { SlotTable } from './SlotTable';
import { freshKey } from './slot-values';
import type { useExport } from './use-export';

/** Whether device files carry marked slots or the keys themselves. */
export function KeyChoice({ keys, keysAre, values, change, fill }: ReturnType<typeof useExport>) {
  const missing = keys.filter(({ id }) => !values[id]);
  const all = (value: () => string, slots: typeof keys): void =>
    fill(Object.fromEntries(slots.map(({ id }) => [id, value()])));
  return (
    <Section
      title="Pre-shared keys in device files"
      about="A design never holds a key, and neither does a link. Keys typed here are kept in this dialog only and go when you close it."
    >
      <Choice
        type="radio"
        name="keys"
        title="Leave marked slots"
        about="Each key is written as <key-…>. Find these marks and put the keys in their place before you use a file."
        checked={keysAre === 'marked'}
        onChange={() => change({ keysAre: 'marked' })}
      />
      <Choice
        type="radio"
        name="keys"
        title="Fill them in for this download"
        about="Make strong keys in this browser, or paste your own. They are written in clear text into the device files: keep the zip as you keep the keys."
        checked={keysAre === 'filled'}
        onChange={() => change({ keysAre: 'filled' })}
      />
      {keysAre === 'filled' && (
        <div className="flex flex-col gap-2 pl-6">
          <div className="flex flex-wrap items-center gap-2">
            <Button size="small" onClick={() => all(freshKey, missing)} disabled={missing.length === 0}>
              <Icon name="lock-keyhole" size={13} /> Make keys
            </Button>
            <Button
              size="small"
              onClick={() => all(() => '', keys)}
              disabled={missing.length === keys.length}
            >
              Clear keys
            </Button>
            <span className="text-muted text-xs">
              {missing.length === 0 ? 'Every tunnel has a key.' : `${missing.length} of ${keys.length} open`}
            </span>
          </div>
          <SlotTable what="key" rows={keys} values={values} onFill={fill} />
        </div>
      )}
    </Section>
  );
}
