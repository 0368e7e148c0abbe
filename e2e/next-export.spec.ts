import { expect, test } from '@playwright/test';
import { openSample } from './pages/editor-page';

test('tells what the next export renames, restarts and replaces', async ({ page }) => {
  const { canvas, inspector, exporting, checked } = await openSample(page, 'aws-and-azure');
  await checked();
  await exporting.open();
  await expect(exporting.build).toContainText(/The bundle has \d+ resources/);
  await expect(exporting.build).toContainText('Applied before?');
  const first = await exporting.download();
  expect(first.files.has('terraform/moved.tf')).toBe(false);
  await exporting.close();

  await canvas.node('VPC', 'Web shop').click();
  await inspector.set('Name', 'Storefront');
  await canvas.link('Azure to AWS').first().dispatchEvent('click');
  await expect(inspector.of('VPN connection', 'Azure to AWS')).toBeVisible();
  await inspector.set('Inside prefix', '169.254.22.64/30');
  await inspector.pick('DH group', '14');
  await checked();

  await exporting.open();
  await expect(exporting.build).toContainText('exported here on');
  const changes = await exporting.allChanges();
  const change = (effect: string, address: RegExp) =>
    changes.filter({ has: page.getByText(effect, { exact: true }) }).filter({
      has: page.getByText(address, { exact: true }),
    });
  await test.step('renamed', async () => {
    await expect(change('renamed only', /^aws_subnet\.storefront-web_shop__app_a$/)).toContainText(
      'was aws_subnet.web_shop__app_a',
    );
    const vpc = change('changed in place', /^aws_vpc\.storefront-web_shop$/);
    await expect(vpc).toContainText('was aws_vpc.web_shop');
    await expect(vpc).toContainText('tags.Name "Web shop" → "Storefront"');
  });
  await test.step('replaced, and what follows from it', async () => {
    const replaced = change('replaced', /^aws_vpn_connection\.azure_to_aws-vpn$/);
    await expect(replaced).toContainText('tunnel1_inside_cidr "169.254.21.0/30" → "169.254.22.64/30"');
    await expect(replaced.getByRole('link', { name: /^Source: / })).toHaveAttribute('href', /^https:/);
  });
  await test.step('restarted', async () => {
    const restarted = change('restarted', /^aws_vpn_connection\.azure_to_aws-vpn__t3$/);
    await expect(restarted).toContainText('tunnel1_phase1_dh_group_numbers');
    const farEnd = change('restarted', /^azurerm_virtual_network_gateway_connection\.azure_to_aws-vpn__t1$/);
    await expect(farEnd).toContainText('ipsec_policy');
  });

  const { files } = await exporting.download();
  expect(files.get('terraform/moved.tf')).toMatch(
    /from = aws_vpc\.web_shop\n\s*to {3}= aws_vpc\.storefront-/,
  );
});

test('is compared with a file of the person’s, and says when that is another design', async ({ page }) => {
  const { exporting, checked } = await openSample(page, 'google-ha-vpn');
  await checked();
  await exporting.open();
  const { files } = await exporting.download();
  const design = files.get('terraform/design.trunkline.json');
  if (!design) throw new Error('the zip holds no design');

  const pick = async (name: string, text: string): Promise<void> =>
    exporting.build
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  const complaint = exporting.build.getByRole('alert');
  await pick('notes.json', '{}');
  await expect(complaint).toContainText('notes.json is no design.');
  const other = JSON.stringify({ format: 'trunkline', version: 1, id: 'x', name: 'Elsewhere', objects: {} });
  await pick('other.json', other);
  await expect(complaint).toContainText('another design, “Elsewhere”');
  await pick('design.trunkline.json', design);
  await expect(complaint).toHaveCount(0);
  await expect(exporting.build).toContainText('Compared with the design design.trunkline.json.');
  await expect(exporting.build).toContainText('Nothing changes since revision');
  await exporting.build.getByRole('button', { name: 'Do not compare' }).click();
  await expect(exporting.build).toContainText('Applied before?');
});
