import { useCallback, useEffect, useState } from 'react';
import { showProblemsOf } from '@/components/problems/view';
import { setTheme } from '@/components/ui/theme';
import type { Screen } from '@/lib/editor/commands/command';
import { registerScreen } from '@/lib/editor/screen';
import { newDesign } from './new-design';
import { saveFile } from './save-file';
import type { PanelName } from './use-panels';

export type DialogName = Exclude<Parameters<Screen['open']>[0], 'designs'>;

/** Which dialog is open; and the shell's part of the screen, so that commands can open them. */
export function useDialogs({ toggle, openFile }: { toggle(name: PanelName): void; openFile(): void }) {
  const [open, setOpen] = useState<DialogName>();
  const close = useCallback(() => setOpen(undefined), []);
  useEffect(
    () =>
      registerScreen({
        open: (name) => (name === 'designs' ? location.assign('/') : setOpen(name)),
        toggle: (name) => name !== 'minimap' && name !== 'flows' && toggle(name),
        problemsOf: showProblemsOf,
        setTheme,
        openFile,
        saveFile,
        copyLink: () => setOpen('link'),
        newDesign: () => void newDesign(),
      }),
    [toggle, openFile],
  );
  return { open, show: setOpen, close };
}
