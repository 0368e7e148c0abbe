import { browserAnalyst, keepAnalysed } from './analysis';
import { keepSaved, type TabChannel, type TabMessage } from './autosave';
import { designs } from './browser-designs';
import { notify } from './notices';
import { newId, today } from './screen';
import { listenForShortcuts } from './shortcuts';
import { keepSimulated } from './simulation/keep-simulated';
import { browserSimulator } from './simulation/simulator';
import { editor } from './use-editor';

let users = 0;
let end: (() => void) | undefined;

/**
 * Starts what runs beside the open design: analysis, autosave and shortcuts. Several parts of a page may ask for it; it runs once, and ends
 * with the last of them. Returns how to let go.
 */
export function startSession(): () => void {
  users += 1;
  end ??= begin();
  let released = false;
  return () => {
    if (released) return;
    released = true;
    users -= 1;
    if (users === 0) {
      end?.();
      end = undefined;
    }
  };
}

function begin(): () => void {
  const stopAnalysing = keepAnalysed({ store: editor, today, makeAnalyst: browserAnalyst });
  const stopSimulating = keepSimulated({ store: editor, makeSimulator: browserSimulator });
  const saver = keepSaved({ store: editor, designs, channel: tabChannel(), tab: newId('tab'), tell: notify });
  const stopShortcuts = listenForShortcuts(window);
  const flush = (): void => void saver.flush();
  const flushHidden = (): void => {
    if (document.visibilityState === 'hidden') flush();
  };
  addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', flushHidden);
  return () => {
    flush();
    removeEventListener('pagehide', flush);
    document.removeEventListener('visibilitychange', flushHidden);
    saver.stop();
    stopAnalysing();
    stopSimulating();
    stopShortcuts();
  };
}

function tabChannel(): TabChannel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  const channel = new BroadcastChannel('trunkline-designs');
  return {
    post: (message) => channel.postMessage(message),
    listen: (heard) => {
      channel.onmessage = ({ data }: MessageEvent<TabMessage>) => heard(data);
      return () => channel.close();
    },
  };
}
