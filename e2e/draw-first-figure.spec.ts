import { expect, test } from '@playwright/test';
import { fileMatching } from './pages/archive';
import { openEmpty } from './pages/editor-page';

test('draws the first figure from an empty page and downloads what builds it', async ({ page }) => {
  const { canvas, inspector, exporting, run, checked } = await openEmpty(page);

  await test.step('premises, dragged from the palette', async () => {
    await canvas.drop('Site', { x: 0.25, y: 0.3 });
    const site = canvas.node('Site', 'Site');
    await inspector.set('Name', 'Head office');
    await canvas.drop('Network', { on: canvas.node('Site', 'Head office'), x: 0.3, y: 0.4 });
    await inspector.set('Prefixes', '10.10.0.0/16');
    await canvas.drop('Customer gateway', { on: canvas.node('Site', 'Head office'), x: 0.5, y: 0.8 });
    await inspector.set('Name', 'edge-1');
    await inspector.set('ASN', '65010');
    await inspector.set('Outside address', '203.0.113.10');
    await expect(site).toHaveCount(0);
    await expect(canvas.node('Customer gateway', 'edge-1')).toContainText('203.0.113.10');
  });

  await test.step('cloud, from the keyboard', async () => {
    await run('Add cloud region');
    await inspector.of('Cloud region').waitFor();
    await inspector.set('Name', 'Frankfurt');
    await run('Add VPC');
    await inspector.of('VPC').waitFor();
    await inspector.set('Name', 'Production');
    await inspector.set('Address blocks', '10.100.0.0/16');
    await run('Add VPN gateway');
    await inspector.of('VPN gateway').waitFor();
    await inspector.set('Name', 'Production VGW');
    await canvas.fit();
  });

  await test.step('links, dragged from card to card', async () => {
    const cloudEnd = canvas.node('VPN gateway', 'Production VGW');
    await canvas.connect(canvas.node('Customer gateway', 'edge-1'), cloudEnd, 'VPN connection');
    await expect(inspector.of('VPN connection')).toBeVisible();
    await inspector.set('Name', 'Office to Frankfurt');
    await canvas.connect(cloudEnd, canvas.node('VPC', 'Production'));
    await expect(canvas.links).toHaveCount(2);
    await checked();
  });

  await exporting.open();
  const { name, files } = await exporting.download();
  expect(name).toMatch(/^untitled-design-[0-9a-f]{8}\.zip$/);

  const terraform = fileMatching(files, /^terraform\/.*connections\.tf$/);
  const inside = [1, 2].map((tunnel) => insidePrefix(terraform, tunnel));
  expect(terraform).toContain('bgp_asn    = "65010"');
  expect(terraform).toContain('ip_address = "203.0.113.10"');

  const device = fileMatching(files, /^gateway-configs\/edge-1\/.*\.cfg$/);
  for (const { far, near } of inside) {
    expect(device).toContain(` ip address ${near} 255.255.255.252`);
    expect(device).toContain(` neighbor ${far} remote-as 64512`);
  }
  expect(device).toContain('router bgp 65010');
  expect(device).toContain('  network 10.10.0.0 mask 255.255.0.0');
  expect(device).toMatch(/prefix-list \S+ seq 10 permit 10\.100\.0\.0\/16/);
  expect(device).toContain('tunnel source 203.0.113.10');
  expect(device).toContain('<key-');
  expect(files.get('README.md')).toContain('What to do, in this order');
});

/** A tunnel's inside addresses, the cloud's first: the first and second host of its /30. */
function insidePrefix(terraform: string, tunnel: number): { far: string; near: string } {
  const [, net, last] =
    new RegExp(`tunnel${tunnel}_inside_cidr\\s+= "(169\\.254\\.\\d+)\\.(\\d+)/30"`).exec(terraform) ?? [];
  if (!net || !last) throw new Error(`tunnel ${tunnel} has no inside prefix`);
  return { far: `${net}.${Number(last) + 1}`, near: `${net}.${Number(last) + 2}` };
}
