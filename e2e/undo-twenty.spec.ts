import { expect, type Page, test } from '@playwright/test';
import { openEmpty } from './pages/editor-page';

/** Everything on the canvas, as assistive technology reads it, and where it lies. */
const drawn = (page: Page): Promise<string[]> =>
  page
    .locator('.react-flow__node, .react-flow__edge')
    .evaluateAll((elements) =>
      elements
        .map((element) => `${element.getAttribute('aria-label')} ${element.getAttribute('style') ?? ''}`)
        .sort(),
    );

test('undoes twenty steps to the start, and redoes them all', async ({ page }) => {
  const { canvas, inspector, undo, redo } = await openEmpty(page);
  const add = (kind: string) => page.getByRole('button', { name: kind, exact: true }).click();
  const undoButton = page.getByRole('button', { name: /^Undo/ });
  const redoButton = page.getByRole('button', { name: /^Redo/ });
  await expect(undoButton).toBeDisabled();

  await page.getByRole('region', { name: 'Ready-made' }).getByRole('button').first().click();
  for (const name of ['Berlin', 'Bremen', 'Bonn']) {
    await add('Site');
    await inspector.set('Name', name);
    await add('Network');
    await inspector.set('Name', `${name} LAN`);
    await add('Customer gateway');
    await inspector.set('Name', `${name.toLowerCase()}-gw`);
  }
  await add('Note');
  await expect(undoButton).toHaveAccessibleName('Undo: Add note');
  const full = await drawn(page);

  await undoButton.focus();
  for (let step = 0; step < 20; step++) await undo();
  await expect(undoButton).toBeDisabled();
  await expect(canvas.nodes).toHaveCount(0);

  await redoButton.focus();
  for (let step = 0; step < 20; step++) await redo();
  await expect(redoButton).toBeDisabled();
  await expect.poll(() => drawn(page)).toEqual(full);
});
