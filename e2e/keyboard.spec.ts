import { expect, test } from '@playwright/test';
import { fileMatching } from './pages/archive';
import { openEmpty } from './pages/editor-page';

test('does the whole job without a pointer', async ({ page }) => {
  const { run, outline, inspector, exporting, checked, canvas } = await openEmpty(page);
  const type = async (label: string, value: string): Promise<void> => {
    await inspector.field(label).focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(value);
    await page.keyboard.press('Tab');
    await expect(inspector.field(label)).toHaveValue(value);
  };

  await run('Add site');
  await run('Add network');
  await type('Prefixes', '10.20.0.0/16');
  await run('Add customer gateway');
  await type('Outside address', '198.51.100.7');
  await run('Add cloud region');
  await run('Add VPC');
  await run('Add VPN gateway');

  await test.step('renames and connects in the outline', async () => {
    await page.getByRole('tab', { name: 'Outline' }).press('Enter');
    await outline.focus();
    await page.keyboard.press('Home');
    await page.keyboard.type('Gatew');
    await page.keyboard.press('F2');
    await page.keyboard.type('branch-gw');
    await page.keyboard.press('Enter');
    await expect(outline.getByRole('treeitem', { name: /^branch-gw/ })).toBeVisible();

    await page.getByRole('button', { name: 'Connect to…' }).press('Enter');
    const connect = page.getByRole('dialog', { name: /Connect/ });
    await connect.getByRole('button', { name: /VPN gateway/ }).press('Enter');
    await expect(connect).toBeHidden();
    await expect(outline.getByRole('treeitem', { name: /VPN connection/ }).first()).toBeVisible();
  });

  await checked();
  await page.keyboard.press('ControlOrMeta+e');
  await expect(exporting.dialog).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    exporting.dialog.getByRole('button', { name: 'Download zip' }).press('Enter'),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.zip$/);
  expect(await canvas.links.count()).toBeGreaterThan(0);
  expect(fileMatching).toBeDefined();
});
