import { Switch } from '@/components/ui/Switch';

/** A switch with its words beside it. */
export function Toggle({ label, on, onChange }: { label: string; on: boolean; onChange(on: boolean): void }) {
  return (
    <span className="flex items-center gap-1.5 text-xs">
      <Switch label={label} checked={on} onChange={onChange} />
      <span aria-hidden="true">{label}</span>
    </span>
  );
}
