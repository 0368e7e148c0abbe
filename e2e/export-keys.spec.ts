import { expect, test } from '@playwright/test';
import { fileMatching } from './pages/archive';
import { openSample } from './pages/editor-page';

test('writes keys into device files only, and forgets them', async ({ page }) => {
  const { exporting, checked } = await openSample(page, 'consumer-to-vpc');
  await checked();
  await exporting.open();
  const { dialog } = exporting;
  await dialog.getByRole('radio', { name: 'Fill them in for this download' }).check();
  const first = dialog.getByRole('textbox', { name: 'Key of Office to Frankfurt, tunnel 1' });
  await first.fill('pass word');
  await expect(dialog.getByRole('alert')).toContainText('Only letters, digits');
  await expect(dialog.getByRole('button', { name: 'Download zip' })).toBeDisabled();

  const own = 'an.own_key.12345678';
  await first.fill(own);
  await dialog.getByRole('button', { name: 'Make keys' }).click();
  const made = await dialog
    .getByRole('textbox', { name: 'Key of Office to Frankfurt, tunnel 2' })
    .inputValue();
  expect(made).toMatch(/^[A-Za-z2-9]{32}$/);
  await expect(first).toHaveAttribute('type', 'password');
  await dialog.getByRole('radio', { name: 'As sensitive variables everywhere' }).check();

  const { files } = await exporting.download();
  const device = fileMatching(files, /^gateway-configs\/.*\.cfg$/);
  expect(device).toContain(`pre-shared-key local ${own}`);
  expect(device).toContain(`pre-shared-key local ${made}`);
  const cloud = [...files].filter(([path]) => path.startsWith('terraform/'));
  for (const [path, text] of cloud) expect(text.includes(own) || text.includes(made), path).toBe(false);

  await page.keyboard.press('Escape');
  await exporting.open();
  await dialog.getByRole('radio', { name: 'Fill them in for this download' }).check();
  await expect(first).toHaveValue('');
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(own);
});

test('takes an extra step to download a design with errors', async ({ page }) => {
  const { exporting, checked } = await openSample(page, 'with-problems');
  await checked();
  await exporting.open();
  const button = exporting.dialog.getByRole('button', { name: 'Download zip' });
  await expect(button).toBeDisabled();
  await exporting.dialog.getByRole('checkbox', { name: 'Download anyway' }).check();
  const { files } = await exporting.download();
  expect(files.has('README.md')).toBe(true);
  const told = exporting.dialog.getByRole('status').filter({ hasText: '.zip' });
  await expect(told).toContainText('is in your downloads');
});
