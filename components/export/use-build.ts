import { useEffect, useState } from 'react';
import type { KeyMode } from '@/lib/clouds/cloud';
import { readLifecycle } from '@/lib/editor/exports/client';
import type { Lifecycle } from '@/lib/editor/exports/protocol';
import type { Design } from '@/lib/model/design';

/** What building the design means; still unknown while it is worked out, and `nothing` when no tool builds anything of it. */
export type Build =
  | { at: 'work' }
  | { at: 'known'; lifecycle: Lifecycle }
  | { at: 'nothing' }
  | { at: 'failed'; message: string };

/** Works out in a worker what building a design makes and changes; starts again when what it depends on changes. */
export function useBuild(job: { design: Design; keys: KeyMode; previous: Design | undefined }): Build {
  const { design, keys, previous } = job;
  const [build, setBuild] = useState<Build>({ at: 'work' });
  useEffect(() => {
    const stop = new AbortController();
    setBuild({ at: 'work' });
    readLifecycle({ design, keys, ...(previous ? { previous } : {}) }, stop.signal).then(
      (lifecycle) => setBuild(lifecycle ? { at: 'known', lifecycle } : { at: 'nothing' }),
      (error: unknown) => {
        if (!stop.signal.aborted) setBuild({ at: 'failed', message: String(error) });
      },
    );
    return () => stop.abort();
  }, [design, keys, previous]);
  return build;
}
