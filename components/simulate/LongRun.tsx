import { Button } from '@/components/ui/Button';

/** How far something is that takes long, with a way to stop it; nothing is known of it before its first step. */
export function Running({
  label,
  step,
  onStop,
}: {
  label: string;
  step: { done: number; of: number } | undefined;
  onStop(): void;
}) {
  return (
    <div className="flex flex-wrap items-center gap-3 px-3 py-4">
      <label className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {label}
        <progress className="w-52" value={step?.done ?? 0} max={step?.of ?? 1} />
      </label>
      <span className="text-muted">{step ? `${step.done} of ${step.of}` : ''}</span>
      <Button size="small" onClick={onStop}>
        Stop
      </Button>
    </div>
  );
}

/** What was stopped, with a way to start it again. */
export function Stopped({ text, onStart }: { text: string; onStart(): void }) {
  return (
    <div className="flex items-center gap-3 px-3 py-4">
      <p>{text}</p>
      <Button size="small" onClick={onStart}>
        Work it out
      </Button>
    </div>
  );
}
