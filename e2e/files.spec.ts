import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { openSample } from './pages/editor-page';

/** Drops a file on the middle of the page, as a person would from their desktop. */
async function dropFile(page: Page, { name, text }: { name: string; text: string }): Promise<void> {
  const transfer = await page.evaluateHandle(
    (file) => {
      const data = new DataTransfer();
      data.items.add(new File([file.text], file.name, { type: 'application/json' }));
      return data;
    },
    { name, text },
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

test('keeps a design by itself, saves it as a file, and opens that file again', async ({ page }) => {
  const { canvas, inspector, run, saved } = await openSample(page, 'consumer-to-vpc');
  await canvas.node('Site', 'Head office').locator('.frame-title').click();
  await inspector.set('Name', 'Utrecht');
  await saved();
  await page.reload();
  await expect(canvas.node('Site', 'Utrecht')).toBeVisible();

  const [download] = await Promise.all([page.waitForEvent('download'), run('Save as a file')]);
  const text = await readFile(await download.path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({
    format: 'trunkline',
    version: 1,
    name: 'Consumer network to VPC',
  });
  expect(text).toContain('"name": "Utrecht"');

  const before = page.url();
  await dropFile(page, { name: download.suggestedFilename(), text: text.replace('"Utrecht"', '"Arnhem"') });
  await expect(canvas.node('Site', 'Arnhem')).toBeVisible();
  expect(page.url()).not.toBe(before);
  await page.goto(before);
  await expect(canvas.node('Site', 'Utrecht')).toBeVisible();
});

test('says why a file cannot be opened, and leaves the design alone', async ({ page }) => {
  const { canvas } = await openSample(page, 'consumer-to-vpc');
  const refused = page.getByRole('dialog', { name: 'This file cannot be opened' });

  await dropFile(page, { name: 'broken.json', text: '{ "format": "trunkline", ' });
  await expect(refused).toContainText('broken.json');
  await expect(refused.getByRole('alert')).toContainText(/line 1, column 26/i);
  await refused.getByRole('button', { name: 'Close' }).last().click();

  await dropFile(page, {
    name: 'future.json',
    text: '{ "format": "trunkline", "version": 99, "objects": {} }',
  });
  await expect(refused.getByRole('alert')).toContainText('format version 99');
  await refused.getByRole('button', { name: 'Close' }).last().click();

  await dropFile(page, { name: 'picture.png', text: 'PNG' });
  await expect(refused.getByRole('alert')).toContainText('.json');
  await refused.getByRole('button', { name: 'Close' }).last().click();
  await expect(canvas.node('Site', 'Head office')).toBeVisible();
});
