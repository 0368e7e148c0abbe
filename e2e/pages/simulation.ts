import { expect, type Locator, type Page } from '@playwright/test';

/** Simulate mode as a person uses it. */
export type Simulation = {
  /** Starts simulating and waits until it is known how the flows fare. */
  start(): Promise<void>;
  /** The line across the top: what is failed, and what comes of it. */
  banner: Locator;
  /** What has failed, by name. */
  failed: Locator;
  /** The panel with flows, traces, matrix, weak points, routes and steps. */
  results: Locator;
  open(tab: 'Flows' | 'Trace' | 'Matrix' | 'Weak points' | 'Routes' | 'Steps'): Promise<void>;
  /** A flow in the list, and the one that is looked at in full. */
  flow(name: string): Locator;
  detail(name: string): Locator;
  /** A flow in the list of weak points. */
  weakFlow(name: string): Locator;
  /** A cell of the matrix: a flow when something fails, as `device “edge-1”`. */
  cell(flow: string, failure: string): Locator;
};

export function simulationOn(page: Page): Simulation {
  const banner = page.getByRole('complementary', { name: 'Simulation' });
  const results = page.getByRole('region', { name: 'Simulation results' });
  return {
    start: async () => {
      await page.getByRole('button', { name: 'Simulate failures' }).click();
      await expect(banner.getByRole('status')).toContainText(/met/);
    },
    banner,
    failed: banner.getByRole('list', { name: 'Failed' }).getByRole('listitem'),
    results,
    open: (tab) => results.getByRole('tab', { name: tab }).click(),
    flow: (name) => results.getByRole('list', { name: 'Flows' }).getByRole('button', { name }),
    detail: (name) => results.getByRole('article', { name }),
    weakFlow: (name) =>
      results.getByRole('list', { name: 'Flows by what cuts them' }).getByRole('button', { name }),
    cell: (flow, failure) => results.getByRole('button', { name: `${flow} when ${failure} fails: ` }),
  };
}
