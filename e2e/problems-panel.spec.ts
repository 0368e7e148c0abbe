import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './pages/accessibility';
import { type EditorPage, openSample } from './pages/editor-page';

async function openChecked(page: Page, sample: string): Promise<EditorPage> {
  const editor = await openSample(page, sample);
  await editor.checked();
  return editor;
}

const row = (problems: Locator, what: RegExp): Locator => problems.getByRole('group', { name: what });

async function groupBy(page: Page, how: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Group problems' }).click();
  await page.getByRole('option', { name: how }).click();
}

test('shows what a fix would change, by pointer, by focus and opened', async ({ page }) => {
  const { problems } = await openChecked(page, 'with-problems');
  const fix = problems.getByRole('button', { name: /^Fix: Move “data-b”/ });
  const card = page.locator('.react-flow__node').filter({ hasText: 'Plant data' }).locator('.card');
  await fix.hover();
  const preview = page.getByRole('table', { name: /^Move “data-b”/ });
  await expect(preview).toContainText('10.50.130.0/24');
  await expect(card).toHaveAttribute('data-lit');
  await page.mouse.move(0, 0);
  await expect(preview).toHaveCount(0);
  await expect(card).not.toHaveAttribute('data-lit');

  const data = row(problems, /^Error: Subnet “data-b”/);
  await data.focus();
  await page.keyboard.press('c');
  await expect(data.getByRole('table')).toContainText(/Subnets › data-b.*10\.50\.130\.0\/24/);
  await expectAccessible(page);
});

test('walks through problems by keys, and goes on where a fixed one was', async ({ page }) => {
  const { problems, inspector, undo } = await openChecked(page, 'with-problems');
  const data = row(problems, /^Error: Subnet “data-b”/);
  await data.focus();
  await page.keyboard.press('f');
  await expect(data).toHaveCount(0);
  await expect(problems.locator('[data-problem]:focus')).toHaveCount(1);
  await undo();
  await expect(data).toBeVisible();

  await data.focus();
  await page.keyboard.press('ArrowDown');
  await expect(data).not.toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(data).toBeFocused();
  await page.keyboard.press('w');
  await expect(page.getByRole('dialog', { name: 'Waive this problem' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(data).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(inspector.of('VPC', 'Plant data')).toBeVisible();
});

test('fixes all problems of a rule as one step', async ({ page }) => {
  const { problems, canvas, inspector, checked, undo } = await openChecked(page, 'with-problems');
  await canvas.node('Customer gateway', 'osl-gw-1').click();
  await inspector.set('ASN', '65535');
  await checked();
  await groupBy(page, 'By rule');
  const fixAll = problems.getByRole('button', { name: /^Fix all 2: .*reserved/i });
  const reserved = row(problems, /AS 65535/);
  const before = await reserved.count();
  expect(before).toBeGreaterThanOrEqual(2);
  await fixAll.click();
  await expect(fixAll).toHaveCount(0);
  await expect(reserved).toHaveCount(0);
  await page.getByRole('button', { name: /^Undo: Fix 2 problems/ }).focus();
  await undo();
  await expect(fixAll).toBeVisible();
  await expect(reserved).toHaveCount(before);
});

test('explains a rule beside the panel, and gives the focus back', async ({ page }) => {
  const { problems } = await openChecked(page, 'with-problems');
  const data = row(problems, /^Error: Subnet “data-b”/);
  await data.focus();
  await page.keyboard.press('y');
  const sheet = page.getByRole('dialog', { name: /subnet/i });
  await expect(sheet.getByRole('heading', { name: 'Why it matters' })).toBeVisible();
  await expect(sheet.getByRole('img', { name: 'An example that breaks the rule' })).toBeVisible();
  await expect(sheet.getByRole('link', { name: 'This rule in the documentation' })).toHaveAttribute(
    'href',
    '/docs/rules/addressing/no-subnet-outside-vpc',
  );
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(data).toBeFocused();
});

test('counts on cards and frames, and narrows the list down to them', async ({ page }) => {
  const { problems, canvas } = await openChecked(page, 'with-problems');
  const site = canvas.node('Site', 'Malmö plant');
  await expect(site).toHaveAttribute('aria-label', /problems? inside/);
  const all = await problems.locator('[data-problem]').count();
  await site.locator('.problem-mark').click();
  await expect(problems.getByText('Only at and in Malmö plant')).toBeVisible();
  const told = Number(await site.locator('.problem-mark span[aria-hidden]').textContent());
  await expect(problems.locator('[data-problem]')).toHaveCount(told);
  await problems.getByRole('button', { name: 'Show all problems' }).click();
  await expect(problems.locator('[data-problem]')).toHaveCount(all);
});

test('lists what is waived, and brings it back when the waiver has expired', async ({ page }) => {
  const { problems, inspector, checked } = await openChecked(page, 'azure-vpn-gateway');
  await problems.getByRole('button', { name: '1 waived' }).click();
  const waived = problems.locator('[data-problem]');
  await expect(waived).toHaveCount(1);
  await expect(waived).toHaveAccessibleName(/^Waived, Warning: /);
  await waived.getByRole('button', { name: 'Show waiver' }).click();
  await inspector.set('Expires', '2026-01-31');
  await checked();
  await expect(problems.getByText('It expired on 2026-01-31.')).toBeVisible();
  await problems.getByRole('button', { name: '1 no longer waived' }).click();
  await expect(problems.locator('[data-problem]')).toHaveCount(1);
});

test('is judged by the packs that a person chooses, and by their own', async ({ page }) => {
  const { problems, checked } = await openChecked(page, 'with-problems');
  const packs = page.getByRole('group', { name: 'Policy packs' });
  await packs.getByRole('checkbox', { name: 'CNSA 1.0 for IPsec' }).check();
  await checked();
  await expect(problems.getByText(/^Judged by .*CNSA 1\.0 for IPsec$/)).toBeVisible();
  await expect(problems.getByText('Severity set by CNSA 1.0 for IPsec.').first()).toBeVisible();

  const own = {
    format: 'trunkline-pack',
    version: 1,
    id: 'house',
    title: 'House rules',
    parameters: { tags: ['cost-centre'] },
    severities: { 'policy/require-tags': 'error' },
  };
  await packs.getByLabel('Add a pack of your own…').setInputFiles({
    name: 'house.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(own)),
  });
  await checked();
  await expect(row(problems, /^Error: .*cost-centre/)).toBeVisible();
  await expect(problems.getByText(/House rules$/).first()).toBeVisible();
  await expectAccessible(page);
});

test('draws the examples of a rule in its documentation', async ({ page }) => {
  await page.goto('/docs/rules/bgp/no-duplicate-asn');
  await expect(page.getByRole('img', { name: 'An example that breaks the rule' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'An example that keeps the rule' })).toBeVisible();
  await expectAccessible(page);
});
