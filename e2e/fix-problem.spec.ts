import { expect, test } from '@playwright/test';
import { openSample } from './pages/editor-page';

test('mends a problem by its button, and undo brings it back', async ({ page }) => {
  const { problems, checked, undo } = await openSample(page, 'with-problems');
  await checked();
  const told = problems.getByText(/^Subnet “data-b” .* is outside the blocks/);
  await expect(told).toBeVisible();
  await problems.getByRole('button', { name: /^Fix: Move “data-b”/ }).click();
  await expect(told).toHaveCount(0);
  await checked();

  await page.getByRole('button', { name: /^Undo: Move “data-b”/ }).focus();
  await undo();
  await expect(told).toBeVisible();
});

test('jumps from a problem to its object', async ({ page }) => {
  const { problems, inspector, checked } = await openSample(page, 'with-problems');
  await checked();
  await problems
    .getByRole('button', { name: /mma-gw-1/ })
    .first()
    .click();
  await expect(inspector.of('Customer gateway', 'mma-gw-1')).toBeVisible();
});
