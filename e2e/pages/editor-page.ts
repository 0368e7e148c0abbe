import { expect, type Locator, type Page } from '@playwright/test';
import { type Canvas, canvasOf } from './canvas';
import { type ExportDialog, exportDialogOf } from './export-dialog';
import { type Inspector, inspectorOf } from './inspector';

/** The editor as a person uses it. */
export type EditorPage = {
  page: Page;
  canvas: Canvas;
  inspector: Inspector;
  exporting: ExportDialog;
  problems: Locator;
  preview: Locator;
  outline: Locator;
  /** Runs a command by its label, from the command palette. */
  run(label: string): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Waits until the checks of the newest state are there. */
  checked(): Promise<void>;
  /** Waits until the newest state is stored in the browser. */
  saved(): Promise<void>;
};

export function editorOn(page: Page): EditorPage {
  const canvas = canvasOf(page);
  const run = async (label: string): Promise<void> => {
    await page.keyboard.press('ControlOrMeta+k');
    const palette = page.getByRole('dialog', { name: 'Command palette' });
    await palette.getByRole('combobox').fill(label);
    await expect(palette.getByRole('option').first()).toContainText(label);
    await page.keyboard.press('Enter');
    await expect(palette).toBeHidden();
  };
  return {
    page,
    canvas,
    inspector: inspectorOf(page),
    exporting: exportDialogOf(page, run),
    problems: page.getByRole('region', { name: 'Problems' }),
    preview: page.getByRole('region', { name: 'Preview' }),
    outline: page.getByRole('tree', { name: 'Outline of the design' }),
    run,
    undo: () => page.keyboard.press('ControlOrMeta+z'),
    redo: () => page.keyboard.press('ControlOrMeta+Shift+z'),
    checked: () =>
      expect(page.getByRole('button', { name: /^Problems: (?!Checking)/ })).toHaveAttribute(
        'aria-busy',
        'false',
        {
          timeout: 20_000,
        },
      ),
    saved: () => expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible(),
  };
}

/** Opens an own copy of a sample. */
export async function openSample(page: Page, id: string): Promise<EditorPage> {
  await page.goto(`/open?sample=${id}`);
  await page.waitForURL('**/design/*');
  const editor = editorOn(page);
  await editor.canvas.isReady();
  return editor;
}

/** Opens a new, empty design from the start page. */
export async function openEmpty(page: Page): Promise<EditorPage> {
  await page.goto('/');
  await page
    .getByRole('button', { name: 'New design' })
    .or(page.getByRole('link', { name: 'New design' }))
    .first()
    .click();
  await page.waitForURL('**/design/*');
  const editor = editorOn(page);
  await editor.canvas.isReady();
  return editor;
}
