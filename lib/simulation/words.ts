import type { Cell } from '@/lib/routing/matrix';
import type { PathEnd, TraceHop } from '@/lib/routing/walk';

/** What a failure does to a flow. */
export type Effect = Cell['effect'];

/** What became of a flow: nothing, one of the effects of a failure, or it never arrived to begin with. */
export type Fate = 'unchanged' | Effect | 'never';

/** What a fate is called, in a table and in a sentence. */
export const fateWords: Readonly<Record<Fate, { short: string; long: string }>> = {
  unchanged: { short: 'not affected', long: 'met' },
  paused: { short: 'paused', long: 'met, after a pause until a standby has taken over' },
  moved: { short: 'moved', long: 'met, another way than as drawn' },
  partly: { short: 'partly cut', long: 'not met: a part of the traffic is lost' },
  cut: { short: 'cut', long: 'not met: cut by the failure' },
  gone: { short: 'end gone', long: 'not met: an end of it has failed itself' },
  never: { short: 'not met', long: 'not met, even with nothing failed' },
};

/** How a packet travels on a link. */
export const protectionWords: Readonly<Record<NonNullable<TraceHop['protection']>, string>> = {
  ipsec: 'encrypted',
  'private-line': 'private line, not encrypted',
  'inside-cloud': 'inside the cloud',
  'inside-site': 'inside the site',
};

/** How a way ends. */
export const endWords: Readonly<Record<PathEnd, string>> = {
  arrived: 'arrives',
  'no-route': 'no route',
  dropped: 'dropped',
  loop: 'loop',
  'no-transit': 'no transit',
  'out-of-service': 'out of service',
  'own-addresses': 'own addresses',
};

/** What traffic does when a switch-over ends: it goes on as before where nothing but a standby had to take over. */
export const switchWord = (parts: readonly { step: string }[]): string =>
  parts.length > 0 && parts.every(({ step }) => step === 'take-over') ? 'Goes on' : 'Moves';

type Seconds = { least: number; most: number };

/** `3 to 40 s`, `at once`. */
export function secondsText({ least, most }: Seconds): string {
  if (most === 0) return 'at once';
  return least === most ? `${most} s` : `${least} to ${most} s`;
}
