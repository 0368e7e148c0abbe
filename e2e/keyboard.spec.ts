import { expect, test } from '@playwright/test';
import { fileMatching, filesOf } from './pages/archive';
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

  /** Goes to a row of the outline by typing its name's beginning, and joins it with another thing. */
  const join = async (from: string, to: string, way: string): Promise<void> => {
    await outline.focus();
    await page.keyboard.press('Home');
    await page.keyboard.type(from);
    await page.getByRole('button', { name: 'Connect to…' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: `Connect ${from}` });
    await dialog.getByRole('combobox', { name: 'To' }).focus();
    await page.keyboard.type(to);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: new RegExp(`^${way}`) }).press('Enter');
    await expect(dialog).toBeHidden();
  };

  await page.getByRole('tab', { name: 'Outline' }).press('Enter');
  await test.step('renames in the outline', async () => {
    await outline.focus();
    await page.keyboard.press('Home');
    await page.keyboard.type('Gatew');
    await page.keyboard.press('F2');
    await page.keyboard.type('branch-gw');
    await page.keyboard.press('Enter');
    await expect(outline.getByRole('treeitem', { name: /^branch-gw/ })).toBeVisible();
  });
  await join('branch-gw', 'VPN gateway', 'VPN connection');
  await join('VPC', 'VPN gateway', 'Attachment');
  await expect(canvas.links).toHaveCount(2);

  await checked();
  await page.getByRole('button', { name: 'Export', exact: true }).focus();
  await page.keyboard.press('ControlOrMeta+e');
  await expect(exporting.dialog).toBeVisible();
  const button = exporting.dialog.getByRole('button', { name: 'Download zip' });
  await expect(button).toBeEnabled();
  const [download] = await Promise.all([page.waitForEvent('download'), button.press('Enter')]);
  const device = fileMatching(await filesOf(download), /^gateway-configs\/branch-gw\/.*\.cfg$/);
  expect(device).toContain('network 10.20.0.0 mask 255.255.0.0');
  expect(device).toContain('tunnel source 198.51.100.7');
});
