import { adopt } from '@/lib/editor/adopt';
import { notify } from '@/lib/editor/notices';
import { emptyDesign } from '@/lib/model/design';

/** Stores an empty design and goes to it. */
export async function newDesign(): Promise<void> {
  try {
    const own = await adopt(emptyDesign({ id: 'new', name: 'Untitled design' }));
    location.assign(`/design/${own.id}`);
  } catch {
    notify({
      level: 'error',
      message: 'This browser does not let designs be stored (a private window, perhaps).',
    });
  }
}
