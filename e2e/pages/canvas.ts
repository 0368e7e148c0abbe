import { expect, type Locator, type Page } from '@playwright/test';

/** The canvas and what lies on it. */
export type Canvas = {
  isReady(): Promise<void>;
  nodes: Locator;
  links: Locator;
  /** A site, gateway, VPC or other thing by its kind's title and its name. */
  node(kind: string, name: string): Locator;
  /** A connection or other link by its name. */
  link(name: string): Locator;
  /** Drags a kind from the palette to a spot: on a frame, or on the canvas, as parts of its width and height. */
  drop(kind: string, spot: { on?: Locator; x: number; y: number }): Promise<void>;
  /** Drags a line from one card to another, and says what it is to be where there are several ways. */
  connect(from: Locator, to: Locator, as?: string): Promise<void>;
  fit(): Promise<void>;
};

export function canvasOf(page: Page): Canvas {
  const pane = page.locator('.react-flow');
  const nodes = page.locator('.react-flow__node');
  const links = page.locator('.react-flow__edge');
  return {
    isReady: () => expect(pane).toBeVisible(),
    nodes,
    links,
    node: (kind, name) =>
      page.getByRole('group', { name: new RegExp(`^${escaped(`${kind} ${name}`)}(,|$)`) }),
    link: (name) => page.locator(`.react-flow__edge[aria-label*="${name}"]`),
    drop: async (kind, { on = pane, x, y }) => {
      const box = await boxOf(on);
      const item = page.getByRole('button', { name: kind, exact: true });
      // By force: the inside of a frame lets the pointer through to the canvas, which takes the drop by its spot.
      await item.dragTo(on, { targetPosition: { x: box.width * x, y: box.height * y }, force: true });
    },
    connect: async (from, to, as) => {
      const dots = from.locator('.connect-handle');
      // The view may still be gliding to where it fits.
      await expect(async () => {
        await from.hover();
        await expect(dots.first()).toBeVisible({ timeout: 500 });
      }).toPass();
      const handle = await boxOf(dots.first());
      const target = await boxOf(to);
      await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
      await page.mouse.down();
      await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 12 });
      await page.mouse.up();
      if (as)
        await page.getByRole('menu', { name: 'Connect as' }).getByRole('menuitem', { name: as }).click();
    },
    fit: () => page.keyboard.press('Shift+1'),
  };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${locator} is not on the screen`);
  return box;
}
