import { expect, type Page, test } from '@playwright/test';
import { designOf, piece } from '@/lib/model/build';
import { encodeLink } from '@/lib/share/link';
import { editorOn, openSample } from './pages/editor-page';

/** How many designs this browser holds, as the start page lists them. */
async function ownDesigns(page: Page): Promise<number> {
  await page.goto('/');
  await page.getByRole('heading', { name: 'Samples' }).waitFor();
  return page.getByRole('region', { name: 'My designs' }).getByRole('listitem').count();
}

test('a link opens the same design, to be read, in a second browser', async ({ page, browser, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSample(page, 'consumer-to-vpc');
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share by link' });
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect(dialog.getByRole('status')).toContainText('Copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(await dialog.getByRole('textbox', { name: 'Link' }).inputValue());

  const second = await browser.newContext();
  const reader = await second.newPage();
  await reader.goto(link);
  const { canvas, inspector, preview, checked } = editorOn(reader);
  await expect(reader.getByRole('complementary', { name: 'Shared design' })).toContainText('You are reading');
  await checked();
  await canvas.node('Customer gateway', 'utr-edge-1').click();
  await expect(inspector.field('ASN')).not.toBeEditable();
  await expect(reader.getByRole('tab', { name: 'Palette' })).toHaveCount(0);
  await reader.keyboard.press('Delete');
  await expect(canvas.node('Customer gateway', 'utr-edge-1')).toBeVisible();
  await reader.getByRole('button', { name: 'Preview' }).click();
  await expect(preview.getByRole('textbox')).toContainText('! Gateway:  utr-edge-1');

  await reader.getByRole('button', { name: 'Copy into my designs' }).click();
  await reader.waitForURL('**/design/*');
  await canvas.node('Customer gateway', 'utr-edge-1').click();
  await inspector.set('Name', 'my-edge');
  await expect(canvas.node('Customer gateway', 'my-edge')).toBeVisible();
  await second.close();
});

test('a damaged link says so, and own designs stay as they are', async ({ page }) => {
  await openSample(page, 'consumer-to-vpc');
  expect(await ownDesigns(page)).toBe(1);
  const { fragment } = encodeLink(designOf('Whole', [piece('site', 'site')]));
  for (const broken of [
    `${fragment.slice(0, -8)}AAAAAAAA`,
    fragment.slice(0, 20),
    '1.%%%',
    `9${fragment.slice(1)}`,
    '',
  ]) {
    await page.goto('about:blank');
    await page.goto(`/open#${broken}`);
    await expect(page.getByRole('heading', { name: 'This link cannot be opened' })).toBeVisible();
    await expect(
      page.getByRole('alert').filter({ hasText: 'Your own designs are as they were.' }),
    ).toBeVisible();
  }
  await page.getByRole('link', { name: 'Go to the start page' }).click();
  expect(await ownDesigns(page)).toBe(1);
});

test('a hostile link shows its content as text', async ({ page }) => {
  const attack = '<script>window.hacked = 1</script><img src=x onerror="window.hacked = 1">';
  const design = designOf(attack, [
    piece('site', 'site', { name: attack, description: attack, size: { width: 460, height: 240 } }),
    piece('customer-gateway', 'gw', { parent: 'site', name: attack, position: { x: 20, y: 60 } }),
    piece('note', 'note', { name: attack, text: attack, position: { x: 600, y: 0 } }),
  ]);
  await page.goto(`/open#${encodeLink(design).fragment}`);
  const { canvas, checked, run, exporting } = editorOn(page);
  await expect(canvas.nodes.first()).toBeVisible();
  await checked();
  await expect(page.getByText(attack).first()).toBeVisible();
  await page.getByRole('button', { name: 'Preview' }).click();
  await run('Export…');
  await expect(exporting.dialog).toBeVisible();
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(await ownDesigns(page)).toBe(0);
});

test('a design too large for a link is offered as a file', async ({ page }) => {
  test.slow();
  const { run } = await openSample(page, 'large-1000');
  await run('Copy link');
  const dialog = page.getByRole('dialog', { name: 'Too large for a link' });
  await expect(dialog).toContainText(/[\d,]+ characters/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.json$/);
});
