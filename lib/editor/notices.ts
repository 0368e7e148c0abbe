/** Something to tell the person in passing, perhaps with one thing they can do about it. */
export type Notice = {
  level: 'info' | 'success' | 'warning' | 'error';
  message: string;
  action?: { label: string; run(): void };
  /** A later notice of the same topic replaces the earlier. */
  topic?: string;
};

type Listener = (notice: Notice) => void;

const listeners = new Set<Listener>();
const waiting: Notice[] = [];

/** Tells the person; kept until somebody listens. */
export function notify(notice: Notice): void {
  if (listeners.size === 0) waiting.push(notice);
  for (const listener of listeners) listener(notice);
}

/** Hears every notice from now on, and those that nobody has heard. Returns how to stop. */
export function onNotice(listener: Listener): () => void {
  listeners.add(listener);
  for (const notice of waiting.splice(0)) listener(notice);
  return () => {
    listeners.delete(listener);
  };
}
