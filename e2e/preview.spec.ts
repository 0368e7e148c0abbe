import { expect, test } from '@playwright/test';
import { openSample } from './pages/editor-page';

test.use({ viewport: { width: 1600, height: 1400 } });

test('a line points at its object, and an object at its lines', async ({ page }) => {
  const { canvas, inspector, preview } = await openSample(page, 'consumer-to-vpc');
  await page.getByRole('button', { name: 'Preview' }).click();
  const text = preview.getByRole('textbox', { name: /cisco-ios-xe\.cfg/ });
  const chosen = preview.locator('.cm-chosen');

  await test.step('an object to its lines', async () => {
    await canvas.node('Customer gateway', 'utr-edge-1').click();
    await expect(text).toContainText('! Gateway:  utr-edge-1');
    await expect(chosen.nth(1)).toContainText('! Gateway:  utr-edge-1');
  });

  await test.step('a line to its object', async () => {
    await preview
      .locator('.cm-line', { hasText: 'crypto ikev2 keyring office-to-frankfurt-t2' })
      .first()
      .click();
    await expect(inspector.of('VPN connection', 'Office to Frankfurt')).toBeVisible();
    await expect(page.locator('.strand[data-tunnel="vpn-office/t2"]')).toHaveAttribute(
      'data-selected',
      'true',
    );
    await expect(chosen.filter({ hasText: 'crypto ikev2 profile office-to-frankfurt-t2' })).toHaveCount(1);
    await expect(chosen.filter({ hasText: 'office-to-frankfurt-t1' })).toHaveCount(0);
  });

  await test.step('the keyboard cursor does the same', async () => {
    await preview.locator('.cm-line', { hasText: '! Gateway:  utr-edge-1' }).click();
    await expect(inspector.of('Customer gateway', 'utr-edge-1')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('ControlOrMeta+Home');
    await expect(text).toContainText('! Gateway:  utr-edge-1');
    await expect(chosen.first()).toContainText('Design:');
  });

  await test.step('what is to be filled in is marked', async () => {
    const slot = preview.locator('.cm-slot').first();
    await expect(slot).toHaveText(/^<(key|address)-/);
    await expect(slot).toHaveAttribute('title', /To fill/);
    await expect(preview.getByRole('status')).toContainText('to fill in');
  });
});

test('a hover lights up the tunnel on the canvas, and the other way round', async ({ page }) => {
  const { preview } = await openSample(page, 'consumer-to-vpc');
  await page.getByRole('button', { name: 'Preview' }).click();
  const line = preview
    .locator('.cm-line', { hasText: 'crypto ikev2 keyring office-to-frankfurt-t1' })
    .first();
  await line.hover();
  const strand = page.locator('.strand[data-tunnel="vpn-office/t1"]');
  await expect(strand).toHaveAttribute('data-lit', 'true');
  await page.locator('.react-flow__pane').hover({ position: { x: 5, y: 5 } });
  await expect(strand).not.toHaveAttribute('data-lit', 'true');
  await strand.locator('.strand-touch').dispatchEvent('pointerover');
  await expect(line).toHaveClass(/cm-lit/);
});

test('turns to Terraform, copies and downloads a file', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { preview } = await openSample(page, 'consumer-to-vpc');
  await page.getByRole('button', { name: 'Preview' }).click();
  await preview.getByRole('combobox', { name: 'File' }).fill('connections.tf');
  await page.getByRole('option', { name: /connections\.tf/ }).click();
  await expect(preview.getByRole('textbox', { name: /connections\.tf/ })).toContainText(
    'resource "aws_vpn_connection"',
  );

  await preview.getByRole('button', { name: 'Copy file' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('tunnel2_inside_cidr');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    preview.getByRole('button', { name: 'Download file' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/connections\.tf$/);
});
