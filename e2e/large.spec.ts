import { expect, test } from '@playwright/test';
import { openSample } from './pages/editor-page';

test('opens a thousand sites, pans, and shows the configuration of one of them', async ({ page }) => {
  test.slow();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('crash', () => errors.push('the page crashed'));
  const { canvas, checked, preview } = await openSample(page, 'large-1000');
  await expect(canvas.nodes.first()).toBeVisible();
  await checked();

  const viewport = page.locator('.react-flow__viewport');
  const before = await viewport.getAttribute('style');
  const pane = await page.locator('.react-flow__pane').boundingBox();
  if (!pane) throw new Error('no canvas');
  await page.mouse.move(pane.x + pane.width / 2, pane.y + pane.height / 2);
  for (let step = 0; step < 10; step++) await page.mouse.wheel(60, 40);
  await expect(viewport).not.toHaveAttribute('style', before ?? '');

  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(preview.getByRole('textbox')).toContainText('branch-1-gw', { timeout: 20_000 });
  await page.getByRole('button', { name: 'Find in the design' }).click();
  await page.getByRole('dialog', { name: 'Find in the design' }).getByRole('combobox').fill('branch-700-gw');
  await page
    .getByRole('option', { name: /branch-700-gw/ })
    .first()
    .click();
  await expect(preview.getByRole('textbox')).toContainText('branch-700-gw', { timeout: 20_000 });
  expect(errors).toEqual([]);
});
