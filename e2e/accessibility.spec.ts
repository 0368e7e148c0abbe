import { type Page, test } from '@playwright/test';
import { sampleOf } from '@/lib/samples/all';
import { encodeLink } from '@/lib/share/link';
import { expectAccessible } from './pages/accessibility';
import { editorOn, openEmpty, openSample } from './pages/editor-page';
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
