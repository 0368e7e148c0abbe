import { expect, test } from '@playwright/test';
import { type EditorPage, openEmpty } from './pages/editor-page';

/** Adds a region with a network and a gateway in it, from the keyboard. */
async function drawCloud(
  { inspector, run }: EditorPage,
  cloud: { name: string; region: string; vpc: string; gateway: string; asn: string },
): Promise<void> {
  await run(`Add ${cloud.name} region`);
  await inspector.set('Name', cloud.region);
  await run('Add VPC');
  await inspector.set('Name', cloud.vpc);
  await run('Add VPN gateway');
  await inspector.set('Name', cloud.gateway);
  await inspector.set('ASN', cloud.asn);
}

const azure = {
  name: 'Azure',
  region: 'Amsterdam',
  vpc: 'Identity',
  gateway: 'Identity gateway',
  asn: '65050',
};
const aws = {
  name: 'AWS',
  region: 'Frankfurt',
  vpc: 'Web shop',
  gateway: 'Web shop VGW',
  asn: '64550',
};

test('draws two clouds from an empty page, joins them, and downloads both halves', async ({ page }) => {
  const editor = await openEmpty(page);
  const { canvas, inspector, exporting, checked } = editor;

  for (const cloud of [azure, aws]) {
    await test.step(cloud.name, () => drawCloud(editor, cloud));
  }
  await canvas.fit();

  await test.step('each gateway serves its network', async () => {
    for (const { gateway, vpc } of [azure, aws]) {
      await canvas.connect(canvas.node('VPN gateway', gateway), canvas.node('VPC', vpc));
    }
  });

  await test.step('four tunnels between the two', async () => {
    const [from, to] = [azure, aws].map(({ gateway }) => canvas.node('VPN gateway', gateway));
    if (!from || !to) throw new Error('no gateways');
    await canvas.connect(from, to);
    await expect(inspector.of('VPN connection')).toBeVisible();
    await expect(page.locator('.strand[data-tunnel]')).toHaveCount(4);
  });

  await checked();
  await expect(page.getByRole('button', { name: /^Problems: / })).not.toHaveAccessibleName(/error/);

  await exporting.open();
  await expect(exporting.dialog.getByRole('checkbox', { name: 'Download anyway' })).toHaveCount(0);
  await expect(exporting.build).toContainText('Azure germanywestcentral');
  await expect(exporting.build).toContainText('AWS eu-central-1');
  const { files } = await exporting.download();
  const terraform = [...files].flatMap(([path, text]) => (path.endsWith('.tf') ? [text] : [])).join('\n');
  expect(terraform.match(/^resource "azurerm_virtual_network_gateway_connection" /gm)).toHaveLength(4);
  expect(terraform.match(/^resource "aws_vpn_connection" /gm)).toHaveLength(2);
});
