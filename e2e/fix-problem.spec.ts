import { expect, test } from '@playwright/test';
import { openSample } from './pages/editor-page';

test('mends a problem by its button, and undo brings it back', async ({ page }) => {
  const { problems, checked, undo } = await openSample(page, 'with-problems');
  await checked();
  const told = problems.getByText(/169\.254\.5\.0\/30/).first();
  await expect(told).toBeVisible();
  const what = await told.innerText();
  const fix = problems
    .getByRole('listitem')
    .filter({ hasText: what })
    .getByRole('button', { name: /^Fix: / });

  await fix.first().click();
  await expect(problems.getByText(what, { exact: true })).toHaveCount(0);
  await checked();

  await page.getByRole('button', { name: /^Undo: / }).focus();
  await undo();
  await expect(problems.getByText(what, { exact: true })).toHaveCount(1);
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
