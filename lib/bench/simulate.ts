import type { Page } from '@playwright/test';
import { serialiseDesign } from '@/lib/model/serialise';
import { largeDesign } from '@/lib/samples/large';
import { appAddress, openChromium, serveApp } from './app';
import { type Figure, median } from './figure';

const sites = 1_000;
const rounds = 5;

/** Simulate mode as a person meets it: a thousand sites, each with a flow, in Chromium. Times run from the click until the answer is on screen. */
export async function simulateFigures(): Promise<Figure[]> {
  const app = await serveApp();
  const browser = await openChromium();
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await watchTasks(page);
    await openDesign(page, serialiseDesign(largeDesign(sites, { sitesPerFlow: 1 })));
    const start = await until(page, { click: 'Simulate failures', shows: ' flows met.' });
    const fails: Answer[] = [];
    const restores: Answer[] = [];
    for (let round = 0; round < rounds; round++) {
      fails.push(await until(page, { click: 'device', shows: ' not met' }));
      restores.push(await until(page, { click: 'Restore all', shows: ' flows met.' }));
    }
    const matrix = await until(page, { click: 'Matrix', shows: ' failures cut something' });
    const longest = Math.max(...[start, ...fails, ...restores, matrix].map((each) => each.longest));
    const detail = `${sites} flows`;
    const middle = (answers: readonly Answer[]): number => median(answers.map(({ time }) => time));
    return [
      { name: 'simulate mode, entered', value: start.time, unit: 'ms', detail: `${detail}, once` },
      {
        name: 'simulate mode, a device failed',
        value: middle(fails),
        unit: 'ms',
        detail: `${detail}, median of ${rounds}; restored in ${middle(restores).toFixed(0)} ms`,
      },
      {
        name: 'simulate mode, every single failure',
        value: matrix.time,
        unit: 'ms',
        detail: `${detail}, once`,
        goal: { most: 60_000 },
      },
      {
        name: 'simulate mode, the longest the page does not answer',
        value: longest,
        unit: 'ms',
        detail: 'the longest task of the main thread meanwhile',
      },
    ];
  } finally {
    await browser.close();
    app.kill();
  }
}

type Answer = { time: number; longest: number };

/** Notes how long each task of the main thread takes, where it takes more than 50 ms. */
async function watchTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ entryTypes: ['longtask'] });
  });
}

/** Drops a design on the page, as a person would, and waits until it is checked and stored. */
async function openDesign(page: Page, text: string): Promise<void> {
  await page.goto(`${appAddress}/open?sample=consumer-to-vpc`);
  await page.waitForURL(/\/design\//);
  const first = page.url();
  await page.locator('.react-flow__node').first().waitFor();
  await page.evaluate((json) => {
    const data = new DataTransfer();
    data.items.add(new File([json], 'large.json', { type: 'application/json' }));
    for (const type of ['dragover', 'drop'])
      dispatchEvent(new DragEvent(type, { dataTransfer: data, cancelable: true }));
  }, text);
  await page.waitForURL((url) => url.href !== first);
  await page.locator('.react-flow__node').first().waitFor();
  await page.getByText('Saved').waitFor();
  await page.getByRole('button', { name: /^Problems/ }).waitFor();
  await page.waitForTimeout(3_000);
}

/** Clicks a button, a tab or the first device that the canvas shows, and waits until the simulation shows a text. */
async function until(page: Page, { click, shows }: { click: string; shows: string }): Promise<Answer> {
  const answer = await page.evaluate(
    ([name, text]) =>
      new Promise<Answer>((resolve) => {
        const tasks = (window as unknown as { tasks: number[] }).tasks;
        tasks.length = 0;
        const buttons = [...document.querySelectorAll<HTMLElement>('button, [role=tab]')];
        const target =
          name === 'device'
            ? document.querySelector<HTMLElement>('.react-flow__node[data-id^="gw-"]')
            : buttons.find((one) => (one.ariaLabel ?? one.textContent ?? '').trim().startsWith(name));
        const start = performance.now();
        const look = (): void => {
          const simulation = [...document.querySelectorAll('[aria-label^="Simulation"]')];
          if (simulation.some((part) => part.textContent?.includes(text)))
            // The next frame is when it has been painted; tasks are told of a moment later.
            requestAnimationFrame(() => {
              const time = performance.now() - start;
              setTimeout(() => resolve({ time, longest: Math.max(0, ...tasks) }), 500);
            });
          else requestAnimationFrame(look);
        };
        target?.click();
        look();
      }),
    [click, shows] as const,
  );
  await page.waitForTimeout(500);
  return answer;
}
