import { expect, test } from '@playwright/test';
import { designOf, piece } from '@/lib/model/build';
import { encodeLink } from '@/lib/share/link';
import { editorOn, openSample } from './pages/editor-page';
import { simulationOn } from './pages/simulation';

test('what happens when a device fails, by canvas, matrix and link', async ({ page, browser, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { canvas, checked } = await openSample(page, 'two-gateways-two-uplinks');
  const { start, banner, failed, flow, detail, open, cell, results } = simulationOn(page);
  await checked();
  await start();
  await expect(banner).toContainText('Nothing has failed.');

  await canvas.node('Customer gateway', 'ams-edge-1').click();
  await expect(failed).toHaveText(['device “ams-edge-1”']);
  await expect(canvas.nodes.filter({ hasText: 'ams-edge-1' }).first()).toHaveAttribute(
    'aria-label',
    /, failed$/,
  );
  await expect(banner.getByRole('status')).toHaveText('2 flows met, 2 moved.');
  await expect(canvas.link('South path').locator('.traffic')).toHaveCount(2);
  await expect(canvas.link('North path').locator('.line-cross')).toHaveCount(2);

  await flow('Servers to orders').click();
  const orders = detail('Servers to orders');
  await expect(orders).toContainText('“Servers” reaches “Orders” by “ams-edge-2”, “Transit gateway”.');
  await expect(orders).toContainText('Before: “Servers” reaches “Orders” by “ams-edge-1”');
  await expect(orders.getByRole('region', { name: 'Switch-over' })).toContainText('the longest part');
  await expect(orders.getByRole('region', { name: 'Orders to 10.40.0.0/16' })).toContainText(
    'equal routes share the traffic',
  );

  await open('Matrix');
  await cell('Servers to orders', 'hub “Transit gateway”').click();
  await expect(failed).toHaveText(['hub “Transit gateway”']);
  await expect(results.getByRole('region', { name: 'Explanation' })).toContainText(
    'brings a route to 10.140.0.0/16',
  );
  await expect(banner.getByRole('status')).toHaveText('2 of 2 flows not met.');
  await expect(canvas.link('Servers to orders').locator('.flow-cross')).toHaveCount(2);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    results.getByRole('button', { name: 'CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('two-gateways-two-uplinks-failures.csv');

  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share by link' });
  await expect(dialog).toContainText('the reader sees the same failure');
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();

  await banner.getByRole('button', { name: 'Restore all' }).click();
  await expect(banner).toContainText('Nothing has failed.');
  await expect(banner.getByRole('status')).toHaveText('2 flows met.');

  const second = await browser.newContext();
  const reader = await second.newPage();
  await reader.goto(link);
  const theirs = simulationOn(reader);
  await expect(theirs.failed).toHaveText(['hub “Transit gateway”']);
  await expect(theirs.banner.getByRole('status')).toHaveText('2 of 2 flows not met.');
  await expect(theirs.detail('Servers to orders')).toContainText('cut by the failure');
  await second.close();
});

test('what it takes to cut a flow, and what shares its fate', async ({ page, browser, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { canvas, checked } = await openSample(page, 'two-gateways-two-uplinks');
  const { start, banner, failed, open, weakFlow, results } = simulationOn(page);
  await checked();
  await start();
  await open('Weak points');
  const alone = results.getByRole('region', { name: 'Single points of failure' });
  await expect(alone.getByRole('listitem')).toHaveText(['hub “Transit gateway”2 of 2 flows']);

  await weakFlow('Servers to orders').press('Enter');
  const orders = results.getByRole('article', { name: 'Servers to orders' });
  await expect(orders.getByRole('heading', { level: 3 })).toHaveText('Servers to orders: cut by one failure');
  const pairs = orders.getByRole('region', { name: 'Two failures together' });
  await pairs.getByRole('button', { name: 'device “ams-edge-2”' }).press('Enter');
  await expect(failed).toHaveText(['uplink “Fibre north” of “ams-edge-1”', 'device “ams-edge-2”']);
  await expect(banner.getByRole('status')).toHaveText('2 of 2 flows not met.');
  await expect(pairs.getByRole('button', { pressed: true })).toHaveText([
    'uplink “Fibre north” of “ams-edge-1”',
    'device “ams-edge-2”',
  ]);
  await pairs.getByRole('button', { name: 'ISP “ISP A”' }).click();
  await expect(failed).toHaveText(['ISP “ISP A”', 'device “ams-edge-2”']);
  await expect(canvas.link('Servers to orders').locator('.flow-cross')).toHaveCount(2);

  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share by link' });
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  const second = await browser.newContext();
  const reader = await second.newPage();
  await reader.goto(link);
  const theirs = simulationOn(reader);
  await expect(theirs.failed).toHaveText(['ISP “ISP A”', 'device “ams-edge-2”']);
  await expect(theirs.detail('Servers to orders')).toContainText('cut by the failure');
  await second.close();

  await banner.getByRole('button', { name: 'Restore all' }).click();
  const shared = orders.getByRole('region', { name: 'Shared fate' });
  const south = shared.getByRole('button', { name: /^uplink “Fibre south”/ });
  await expect(south).toContainText('each takes 2 of their 4 ways out of “Amsterdam data centre”.');
  await south.focus();
  await expect(canvas.node('Customer gateway', 'ams-edge-2').locator('[data-lit]')).toHaveCount(1);
  await south.press('Enter');
  await expect(canvas.node('Customer gateway', 'ams-edge-2').locator('[data-selected]')).toHaveCount(1);

  await results.getByRole('switch', { name: 'Three failures at once, too' }).click();
  await expect(
    results.getByRole('article', { name: 'Servers to orders' }).getByRole('region', {
      name: 'Three failures together',
    }),
  ).toContainText('tunnel 1 of “North path”');
  await results.getByRole('searchbox', { name: 'Filter flows' }).fill('analytics');
  await expect(weakFlow('Servers to analytics')).toBeVisible();
  await expect(weakFlow('Servers to orders')).toBeHidden();
});

test('by keyboard: select, fail, restore, and walk through the messages of a hub', async ({ page }) => {
  const { canvas, checked, run } = await openSample(page, 'cloud-hub');
  const { banner, failed, open, results } = simulationOn(page);
  await checked();
  await page.keyboard.press('s');
  await expect(banner.getByRole('status')).toHaveText('2 flows met.');
  await canvas.node('Customer gateway', 'lys-srx-1').focus();
  await page.keyboard.press('Enter');
  await expect(failed).toHaveText(['device “lys-srx-1”']);
  await page.keyboard.press('Enter');
  await expect(failed).toHaveCount(0);
  await page.keyboard.press('Space');
  await page.keyboard.press('x');
  await expect(failed).toHaveText(['device “lys-srx-1”']);
  await expect(banner.getByRole('status')).toHaveText('1 of 2 flows not met.');
  await page.keyboard.press('r');
  await expect(banner).toContainText('Nothing has failed.');

  await open('Steps');
  const steps = results.getByRole('list', { name: 'Messages' });
  await expect(steps.getByRole('button', { name: /has .* itself/ })).toHaveAttribute('aria-current', 'step');
  await results.getByRole('button', { name: 'Forward' }).click();
  await expect(results.getByRole('status')).toContainText('Step 2 of ');
  await expect(page.locator('.react-flow__edge .message')).toHaveCount(1);
  await results.getByRole('button', { name: 'Back' }).click();
  await expect(page.locator('.react-flow__edge .message')).toHaveCount(0);

  await run('Start or end the simulation');
  await expect(banner).toBeHidden();
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
});

test('packets are followed between any two ends, and a link shows the same', async ({ page, browser }) => {
  const { canvas, checked } = await openSample(page, 'cloud-hub');
  const { start, open, results, failed } = simulationOn(page);
  await checked();
  await start();
  await open('Trace');
  const end = (name: string) => results.getByRole('combobox', { name, exact: true });
  const choose = async (name: string, what: string) => {
    await end(name).fill(what);
    await page.getByRole('option', { name: what }).click();
  };
  await choose('From', 'Porto LAN');
  await choose('To', 'Lyon LAN');
  const there = results.getByRole('region', { name: 'Porto LAN to 10.32.0.0/16' });
  await expect(there).toContainText('CloudHub');
  await expect(results.getByRole('region', { name: 'Lyon LAN to 10.33.0.0/16' })).toBeVisible();
  await expect(canvas.link('Lyon to hub').locator('.traffic')).toHaveCount(2);
  await expect(canvas.link('Berlin to hub').locator('.traffic')).toHaveCount(0);

  await canvas.node('Customer gateway', 'lys-srx-1').click();
  await expect(there).toContainText('Ends here');
  await expect(canvas.link('Lyon to hub').locator('.traffic-before')).toHaveCount(2);
  await results.getByRole('button', { name: 'Swap the ends' }).click();
  await expect(end('From')).toHaveValue(/^Lyon LAN/);

  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share by link' });
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  const second = await browser.newContext();
  const reader = await second.newPage();
  await reader.goto(link);
  const theirs = simulationOn(reader);
  await expect(theirs.results.getByRole('combobox', { name: 'From', exact: true })).toHaveValue(/^Lyon LAN/);
  await expect(theirs.results.getByRole('region', { name: 'Porto LAN to 10.32.0.0/16' })).toContainText(
    'Ends here',
  );
  await expect(theirs.failed).toHaveText(['device “lys-srx-1”']);
  await second.close();

  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  await open('Flows');
  await expect(failed).toHaveCount(1);
  await expect(canvas.link('Porto to hub').locator('.traffic')).toHaveCount(2);
});

test('the matrix is walked by keyboard, and each cell explains itself', async ({ page }) => {
  const { canvas, checked } = await openSample(page, 'large-60');
  await checked();
  const { start, open, results, failed, cell, detail } = simulationOn(page);
  await start();
  await open('Matrix');
  const table = results.getByRole('table', { name: 'What each failure does to each flow' });
  await expect(results).toContainText('8 of 365 failures cut something');
  await table.getByRole('button', { name: 'tunnel 1 of “Branch 1”', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(cell('Branch 1 to services', 'tunnel 2 of “Branch 1”')).toBeFocused();
  await page.keyboard.press('Control+End');
  await expect(cell('Branch 51 to services', 'region eu-central-1')).toBeFocused();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowLeft');
  await expect(cell('Branch 1 to services', 'site “Branch 51”')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(failed).toHaveText(['site “Branch 51”']);
  const explanation = results.getByRole('region', { name: 'Explanation' });
  await expect(explanation).toContainText('not affected');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(explanation).toBeHidden();

  await results.getByRole('switch', { name: 'Only what hurts' }).click();
  await results.getByRole('searchbox', { name: 'Filter failures or flows' }).fill('branch 51 to');
  await expect(table.getByRole('rowheader')).toHaveText([
    /^uplink/,
    /^connection/,
    /^device/,
    /^hub/,
    /^ISP/,
  ]);
  await table.getByRole('button', { name: 'device “branch-51-gw”', exact: true }).click();
  await expect(canvas.node('Customer gateway', 'branch-51-gw')).toBeInViewport();
  await cell('Branch 51 to services', 'hub “Transit gateway 1”').click();
  await results.getByRole('button', { name: 'Show its path' }).click();
  await expect(detail('Branch 51 to services')).toContainText('cut by the failure');
});

test('a link with failures that the design has not says so', async ({ page }) => {
  const attack = '<img src=x onerror="window.hacked = 1">';
  const design = designOf('Small', [
    piece('site', 'site'),
    piece('customer-gateway', 'gw', { parent: 'site' }),
  ]);
  await page.goto(`/open#${encodeLink(design, { failed: [attack, '__proto__'], flow: attack }).fragment}`);
  const { failed } = simulationOn(page);
  await editorOn(page).checked();
  await expect(failed.first()).toContainText(`${attack} (not in this design)`);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});
