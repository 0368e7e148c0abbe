import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from '@playwright/test';
import type { Design } from '@/lib/model/design';
import { isLink, isPlaced } from '@/lib/model/kinds';
import { largeDesign } from '@/lib/samples/large';
import { appAddress, openChromium, serveApp } from './app';
import { type Figure, median } from './figure';

const wantedNodes = 1_000;
const runs = 5;
/** Both pages are left alone for this long after the first node, so that frames are not measured against start-up. */
const settleMs = 3_000;

/** Our canvas against a bare React Flow page with the same nodes and links, in one Chromium. */
export async function browserFigures(): Promise<Figure[]> {
  const sites = sitesFor(wantedNodes);
  const design = largeDesign(sites);
  const bare = await serveBare(design);
  const app = await serveApp();
  const browser = await openChromium();
  try {
    const peer = await measure(browser, `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`);
    const ours = await measure(browser, await storedDesign(browser, sites));
    const count = Object.values(design.objects).filter(isPlaced).length;
    const ratio = (name: string, part: keyof Measured, most: number): Figure => ({
      name,
      value: ours.times[part] / peer.times[part],
      unit: 'times a bare React Flow page',
      detail: `${count} nodes: ${ours.times[part].toFixed(1)} ms against ${peer.times[part].toFixed(1)} ms, median of ${runs}`,
      goal: { most },
    });
    return [
      ratio('first node on screen', 'first', 1.5),
      ratio('frame while panning', 'pan', 1.1),
      ratio('frame while dragging a node', 'drag', 1.1),
    ];
  } finally {
    await browser.close();
    bare.close();
    app.kill();
  }

  async function storedDesign(inBrowser: Browser, howMany: number): Promise<string> {
    const context = await inBrowser.newContext();
    contexts.set(inBrowser, context);
    const page = await context.newPage();
    await page.goto(`${appAddress}/open?sample=large-${howMany}`);
    await page.waitForURL(/\/design\//);
    await page.waitForSelector('.react-flow__node');
    // The copy is saved a moment after it is opened.
    await page.getByText('Saved').waitFor();
    const url = page.url();
    await page.close();
    return url;
  }
}

type Measured = { first: number; pan: number; drag: number };

const contexts = new WeakMap<Browser, Awaited<ReturnType<Browser['newContext']>>>();

function sitesFor(nodes: number): number {
  const perSite = Object.values(largeDesign(100).objects).filter(isPlaced).length / 100;
  return Math.round(nodes / perSite);
}

async function measure(browser: Browser, url: string): Promise<{ times: Measured }> {
  const context = contexts.get(browser) ?? (await browser.newContext());
  const rounds: Measured[] = [];
  for (let run = 0; run <= runs; run++) {
    const page = await context.newPage();
    await page.setViewportSize({ width: 1440, height: 900 });
    const first = await firstNode(page, url);
    const pan = await panFrames(page);
    const drag = await dragFrames(page);
    await page.close();
    // The first round fills the caches.
    if (run > 0) rounds.push({ first, pan, drag });
  }
  const middle = (part: keyof Measured): number => median(rounds.map((round) => round[part]));
  return { times: { first: middle('first'), pan: middle('pan'), drag: middle('drag') } };
}

/** Milliseconds from navigation until a node has been painted. */
async function firstNode(page: Page, url: string): Promise<number> {
  await page.addInitScript(() => {
    const look = (): void => {
      const node = document.querySelector('.react-flow__node');
      const isShown =
        node instanceof HTMLElement && node.offsetWidth > 0 && getComputedStyle(node).visibility !== 'hidden';
      if (isShown) Object.assign(window, { firstNodeAt: performance.now() });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(url);
  const handle = await page.waitForFunction(() => (window as { firstNodeAt?: number }).firstNodeAt);
  return Number(await handle.jsonValue());
}

/** Mean milliseconds of a frame while the pane is dragged with the space bar held, which works over nodes, too. */
async function panFrames(page: Page): Promise<number> {
  await page.waitForTimeout(settleMs);
  const box = await page.locator('.react-flow__pane').boundingBox();
  if (!box) throw new Error('there is no canvas');
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  await page.keyboard.down('Space');
  await page.mouse.down();
  const frames = await whileMoving(page, { x, y });
  await page.mouse.up();
  await page.keyboard.up('Space');
  return frames;
}

/** Mean milliseconds of a frame while one of the smallest nodes is dragged. */
async function dragFrames(page: Page): Promise<number> {
  const spot = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.react-flow__node')]
      .map((node) => node.getBoundingClientRect())
      .filter(
        ({ left, top, right, bottom }) =>
          left > 300 && top > 100 && right < innerWidth - 300 && bottom < innerHeight - 250,
      )
      .sort((a, b) => a.width * a.height - b.width * b.height);
    const box = boxes[0];
    return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  });
  if (!spot) throw new Error('no node is on screen');
  await page.mouse.move(spot.x, spot.y);
  await page.mouse.down();
  const frames = await whileMoving(page, spot);
  await page.mouse.up();
  return frames;
}

async function whileMoving(page: Page, from: { x: number; y: number }): Promise<number> {
  await page.evaluate(() => {
    const counted = { frames: 0, start: performance.now(), stop: false };
    Object.assign(window, { counted });
    const count = (): void => {
      counted.frames++;
      if (!counted.stop) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  for (let step = 1; step <= 60; step++) {
    await page.mouse.move(from.x + 60 * Math.sin(step / 6), from.y + step);
  }
  return page.evaluate(() => {
    const { counted } = window as unknown as { counted: { frames: number; start: number; stop: boolean } };
    counted.stop = true;
    return (performance.now() - counted.start) / Math.max(1, counted.frames);
  });
}

function serveBare(design: Design): Promise<Server> {
  const graph = JSON.stringify(graphOf(design));
  const types: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
  const server = createServer(async (request, response) => {
    const name = (request.url ?? '/').slice(1) || 'page.html';
    if (name === 'graph.json') {
      response.setHeader('content-type', 'application/json').end(graph);
      return;
    }
    const folder = name.endsWith('.html') ? 'lib/bench/bare' : '.cache/bench/bare';
    const known = /^page\.(html|js|css)$/.exec(name);
    if (!known) {
      response.writeHead(404).end();
      return;
    }
    response
      .setHeader('content-type', types[known[1] ?? ''] ?? 'text/plain')
      .end(await readFile(`${folder}/${name}`));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** The design as plain nodes and edges at the same spots. */
function graphOf(design: Design): { nodes: unknown[]; edges: unknown[] } {
  const objects = Object.values(design.objects);
  const origin = (id: string | undefined): { x: number; y: number } => {
    const parent = id === undefined ? undefined : design.objects[id];
    return parent && isPlaced(parent) ? parent.position : { x: 0, y: 0 };
  };
  return {
    nodes: objects.filter(isPlaced).map((object) => {
      const { x, y } = origin('parent' in object ? object.parent : undefined);
      return {
        id: object.id,
        position: { x: x + object.position.x, y: y + object.position.y },
        data: { label: object.name },
      };
    }),
    edges: objects.filter(isLink).map(({ id, from, to }) => ({ id, source: from, target: to })),
  };
}
