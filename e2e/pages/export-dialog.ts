import { expect, type Locator, type Page } from '@playwright/test';
import { filesOf } from './archive';

/** The export dialog, and the zip it gives. */
export type ExportDialog = {
  open(): Promise<void>;
  dialog: Locator;
  /** Presses the button and reads what was downloaded. */
  download(): Promise<{ name: string; files: Map<string, string> }>;
};

export function exportDialogOf(page: Page, run: (label: string) => Promise<void>): ExportDialog {
  const dialog = page.getByRole('dialog', { name: 'Export' });
  return {
    dialog,
    open: async () => {
      await run('Export…');
      await expect(dialog).toBeVisible();
    },
    download: async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        dialog.getByRole('button', { name: 'Download zip' }).click(),
      ]);
      return { name: download.suggestedFilename(), files: await filesOf(download) };
    },
  };
}
