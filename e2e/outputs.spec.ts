import { expect, type Page, test } from '@playwright/test';
import { fileMatching } from './pages/archive';
import { openSample } from './pages/editor-page';

/** Everything that this browser keeps of the page. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const stores: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        stores.push(await done(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    return JSON.stringify(stores);
  });

/** What `terraform output -json` prints, with an address for each slot that an `outputs.tf` has. */
function printed(outputs: string): { text: string; addresses: string[] } {
  const slots = [...outputs.matchAll(/^ +"(address:[^"]+)" = /gm)].map(([, slot = '']) => slot);
  const addresses = slots.map((_, index) => `192.0.2.${index + 101}`);
  const value = Object.fromEntries(slots.map((slot, index) => [slot, addresses[index]]));
  return { text: JSON.stringify({ trunkline_addresses: { sensitive: false, value } }), addresses };
}

test('finishes the configs with what Terraform printed, and remembers none of it', async ({ page }) => {
  const { exporting, checked } = await openSample(page, 'google-ha-vpn');
  const { dialog } = exporting;
  await checked();
  await exporting.open();
  const { files: open } = await exporting.download();
  const { text, addresses } = printed(fileMatching(open, /^terraform\/outputs\.tf$/));
  expect(addresses.length).toBeGreaterThanOrEqual(4);

  await exporting.pasteOutputs(text);
  const told = dialog.getByRole('status').filter({ hasText: 'filled in' });
  await expect(told).toHaveText(`${addresses.length} addresses are filled in.`);
  await dialog.getByText('Fill in known addresses').click();
  const boxes = dialog.getByRole('textbox', { name: /^Address of / });
  await expect(boxes).toHaveCount(addresses.length);
  for (const [index, address] of addresses.entries()) await expect(boxes.nth(index)).toHaveValue(address);

  const { files } = await exporting.download();
  const configs = [...files].filter(([path]) => path.startsWith('gateway-configs/'));
  const written = configs.map(([, config]) => config).join('\n');
  for (const address of addresses) expect(written).toContain(address);
  expect(written).not.toContain('<address-');

  await exporting.close();
  await exporting.open();
  await dialog.getByText('Fill in known addresses').click();
  await expect(boxes).toHaveCount(addresses.length);
  for (const index of addresses.keys()) await expect(boxes.nth(index)).toHaveValue('');
  for (const address of addresses) expect(await kept(page)).not.toContain(address);
});

test('says why a text has no addresses, and fills nothing in', async ({ page }) => {
  const { exporting, checked } = await openSample(page, 'azure-vpn-gateway');
  const { dialog } = exporting;
  await checked();
  await exporting.open();
  const told = dialog.getByRole('region', { name: 'Outside addresses of the cloud' }).getByRole('status');
  const slot = 'address:vpn-office/t1/gateway';
  for (const [text, message] of [
    ['terraform apply', 'The text is not what `terraform output -json` prints: a JSON object.'],
    ['{}', 'There is no output trunkline_addresses.'],
    [
      JSON.stringify({ trunkline_addresses: { value: { [slot]: '192.0.2.1\nreboot' } } }),
      `The value of ${slot} is no IP address.`,
    ],
    [
      JSON.stringify({ trunkline_addresses: { value: { 'address:other/t1/gw': '192.0.2.1' } } }),
      'The outputs are of another design',
    ],
  ] as const) {
    await exporting.pasteOutputs(text);
    await expect(told).toContainText(message);
    await expect(told).not.toContainText('reboot');
  }
  await dialog.getByText('Fill in known addresses').click();
  const boxes = dialog.getByRole('textbox', { name: /^Address of / });
  for (const box of await boxes.all()) await expect(box).toHaveValue('');
});

test('takes the outputs as a dropped file', async ({ page }) => {
  const { exporting, checked } = await openSample(page, 'consumer-to-vpc');
  const { dialog } = exporting;
  await checked();
  await exporting.open();
  const slots = { 'address:vpn-office/t1/vgw': '192.0.2.1', 'address:gone/t1/vgw': '192.0.2.9' };
  const file = await page.evaluateHandle(
    (text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'outputs.json', { type: 'application/json' }));
      return data;
    },
    JSON.stringify({ trunkline_addresses: { value: slots } }),
  );
  await dialog
    .getByRole('textbox', { name: /terraform output -json/ })
    .dispatchEvent('drop', { dataTransfer: file });
  await expect(dialog.getByRole('status').filter({ hasText: 'filled in' })).toHaveText(
    'One address is filled in. 1 in the text is not of this design: it may be of an older state of it. 1 is missing in the text.',
  );
  await expect(page.getByRole('dialog', { name: 'This file cannot be opened' })).toHaveCount(0);
});
