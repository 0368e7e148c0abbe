import { expect, type Locator, type Page } from '@playwright/test';
import { filesOf } from './archive';

/** The export dialog, and the zip it gives. */
export type ExportDialog = {
  open(): Promise<void>;
  dialog: Locator;
  /** What applying makes and changes, once it is worked out. */
  build: Locator;
  /** Everything that changes since the export before, drawn in full. */
  allChanges(): Promise<Locator>;
  /** Takes in what `terraform output -json` printed. */
  pasteOutputs(text: string): Promise<void>;
  close(): Promise<void>;
  /** Presses the button and reads what was downloaded. */
  download(): Promise<{ name: string; files: Map<string, string> }>;
};

export function exportDialogOf(page: Page, run: (label: string) => Promise<void>): ExportDialog {
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const build = dialog.getByRole('region', { name: 'What applying it will do' });
  return {
    dialog,
    build,
    allChanges: async () => {
      await expect(build).toContainText('Since revision');
      const more = build.getByRole('button', { name: /^Show \d+ more/ });
      while (await more.isVisible()) await more.click();
      return build.getByRole('list', { name: 'Changes' }).getByRole('listitem');
    },
    pasteOutputs: async (text) => {
      await dialog.getByRole('textbox', { name: /terraform output -json/ }).fill(text);
      await dialog.getByRole('button', { name: 'Fill in the addresses' }).click();
    },
    close: async () => {
      await dialog.getByRole('button', { name: 'Close' }).last().click();
      await expect(dialog).toBeHidden();
    },
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
