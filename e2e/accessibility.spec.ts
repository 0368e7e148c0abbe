import { type Page, test } from '@playwright/test';
import { sampleOf } from '@/lib/samples/all';
import { encodeLink } from '@/lib/share/link';
import { expectAccessible } from './pages/accessibility';
import { editorOn, openEmpty, openSample } from './pages/editor-page';
import { simulationOn } from './pages/simulation';
import { useTheme } from './pages/start-page';

/** Every screen, by what a person sees there. */
const screens: Record<string, (page: Page) => Promise<void>> = {
  'the start page': async (page) => {
    await page.goto('/');
    await page.getByRole('heading', { name: 'Samples' }).waitFor();
  },
  'an empty editor': async (page) => {
    await openEmpty(page);
  },
  'a sample with its problems': async (page) => {
    const { checked, problems } = await openSample(page, 'with-problems');
    await checked();
    await problems.waitFor();
  },
  'a selected gateway beside its configuration': async (page) => {
    const { canvas, preview, checked } = await openSample(page, 'consumer-to-vpc');
    await checked();
    await canvas.node('Customer gateway', 'utr-edge-1').click();
    await page.getByRole('button', { name: 'Preview' }).click();
    await preview.getByRole('textbox').waitFor();
  },
  'the export dialog': async (page) => {
    const { exporting, checked } = await openSample(page, 'with-problems');
    await checked();
    await exporting.open();
    await exporting.dialog.getByRole('radio', { name: 'Fill them in for this download' }).check();
    await exporting.dialog.getByRole('button', { name: 'Make keys' }).click();
    await exporting.dialog.getByRole('checkbox', { name: 'Terraform' }).waitFor();
  },
  'what the next export changes': async (page) => {
    const { canvas, inspector, exporting, checked } = await openSample(page, 'aws-and-azure');
    await checked();
    await exporting.open();
    await exporting.build.getByText('Every type').click();
    await exporting.download();
    await exporting.close();
    await canvas.node('VPN gateway', 'Web shop VGW').click();
    await inspector.set('ASN', '64551');
    await checked();
    await exporting.open();
    await exporting.build.getByText('Since revision').waitFor();
    await exporting.build.getByRole('listitem').first().scrollIntoViewIfNeeded();
  },
  'addresses filled in from Terraform': async (page) => {
    const { exporting, checked } = await openSample(page, 'azure-vpn-gateway');
    await checked();
    await exporting.open();
    const value = { 'address:vpn-office/t1/gateway': '192.0.2.1', 'address:gone/t1/gateway': '192.0.2.2' };
    await exporting.pasteOutputs(JSON.stringify({ trunkline_addresses: { value } }));
    await exporting.dialog.getByText('One address is filled in.').waitFor();
    await exporting.dialog.getByText('Fill in known addresses').click();
    await exporting.dialog
      .getByRole('textbox', { name: /^Address of / })
      .last()
      .fill('nowhere');
  },
  'outputs that cannot be read': async (page) => {
    const { exporting, checked } = await openSample(page, 'google-ha-vpn');
    await checked();
    await exporting.open();
    await exporting.pasteOutputs('terraform');
    await exporting.dialog.getByText('is not what').waitFor();
  },
  'an Azure hub and its fields': async (page) => {
    const { canvas, inspector, checked } = await openSample(page, 'virtual-wan');
    await checked();
    await canvas.node('Cloud hub', 'Warsaw hub').click();
    await inspector.of('Cloud hub', 'Warsaw hub').waitFor();
  },
  'a Google Cloud hub and its fields': async (page) => {
    const { canvas, inspector, checked } = await openSample(page, 'network-connectivity-center');
    await checked();
    await canvas.node('Cloud hub', 'Iberian hub').click();
    await inspector.of('Cloud hub', 'Iberian hub').waitFor();
  },
  'a connection of a transit gateway and its fields': async (page) => {
    const { canvas, inspector, checked } = await openSample(page, 'direct-connect-with-backup');
    await checked();
    await canvas.link('Backup north').first().dispatchEvent('click');
    await inspector.of('VPN connection', 'Backup north').waitFor();
  },
  'two clouds joined': async (page) => {
    const { canvas, inspector, checked } = await openSample(page, 'azure-and-google');
    await checked();
    await canvas.link('Azure to Google Cloud').first().dispatchEvent('click');
    await inspector.of('VPN connection').waitFor();
  },
  'a simulated failure and its flow': async (page) => {
    const { canvas, checked } = await openSample(page, 'two-gateways-two-uplinks');
    await checked();
    const { start, flow, detail } = simulationOn(page);
    await start();
    await canvas.node('Customer gateway', 'ams-edge-1').click();
    await flow('Servers to orders').click();
    await detail('Servers to orders').getByText('the longest part').waitFor();
  },
  'a trace between two ends': async (page) => {
    const { canvas, checked } = await openSample(page, 'cloud-hub');
    await checked();
    const { start, open, results } = simulationOn(page);
    await start();
    await open('Trace');
    await canvas.node('Customer gateway', 'ber-isr-1').click();
    await results.getByText('Nothing arrives').first().waitFor();
  },
  'the matrix of failures': async (page) => {
    const { checked } = await openSample(page, 'cloud-hub');
    await checked();
    const { start, open, cell, results } = simulationOn(page);
    await start();
    await open('Matrix');
    await results.getByRole('searchbox', { name: 'Filter failures or flows' }).fill('CloudHub');
    await cell('Berlin to Lyon', 'hub “CloudHub”').click();
    await results.getByRole('region', { name: 'Explanation' }).waitFor();
  },
  'what it takes to cut a flow': async (page) => {
    const { checked } = await openSample(page, 'two-gateways-two-uplinks');
    await checked();
    const { start, open, weakFlow, results } = simulationOn(page);
    await start();
    await open('Weak points');
    await weakFlow('Servers to orders').click();
    const pairs = results.getByRole('region', { name: 'Two failures together' });
    await pairs.getByRole('button', { name: 'device “ams-edge-2”' }).click();
    await results.getByRole('region', { name: 'Shared fate' }).waitFor();
  },
  'the route tables of a hub': async (page) => {
    const { checked } = await openSample(page, 'two-gateways-two-uplinks');
    await checked();
    const { start, open, results } = simulationOn(page);
    await start();
    await open('Routes');
    await results.getByRole('list', { name: 'Lost' }).first().waitFor();
  },
  'the messages of a hub step by step': async (page) => {
    const { checked } = await openSample(page, 'cloud-hub');
    await checked();
    const { start, open, results } = simulationOn(page);
    await start();
    await open('Steps');
    await results.getByRole('button', { name: 'Forward' }).click();
  },
  'a shared link': async (page) => {
    const sample = sampleOf('cloud-hub');
    if (!sample) throw new Error('no sample');
    await page.goto(`/open#${encodeLink(sample.design()).fragment}`);
    await editorOn(page).checked();
  },
  'a refused link': async (page) => {
    await page.goto('/open#1.x.y');
    await page.getByRole('alert').first().waitFor();
  },
  'the rules': async (page) => {
    await page.goto('/docs/rules');
    await page.getByRole('heading', { name: 'Rules', level: 1 }).waitFor();
  },
  'one rule': async (page) => {
    await page.goto('/docs/rules');
    await page.getByRole('main').getByRole('link').first().click();
    await page.getByRole('heading', { name: 'Why it matters' }).waitFor();
  },
  'how things are simulated': async (page) => {
    await page.goto('/docs/simulation');
    await page.getByRole('heading', { name: 'Simulation', level: 1 }).waitFor();
  },
  'the platforms': async (page) => {
    await page.goto('/docs/vendors');
    await page.getByRole('heading', { name: 'Platforms', level: 1 }).waitFor();
  },
};

for (const theme of ['light', 'dark'] as const) {
  for (const [screen, show] of Object.entries(screens)) {
    test(`${screen} can be used by everyone, ${theme}`, async ({ page }) => {
      await useTheme(page, theme);
      await show(page);
      await expectAccessible(page);
    });
  }
}
