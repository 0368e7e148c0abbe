import { expect, type Locator, type Page } from '@playwright/test';

/** The selected object's fields. */
export type Inspector = {
  of(kind: string, name?: string): Locator;
  field(label: string): Locator;
  /** Types a value, takes it over, and sees that it was taken. */
  set(label: string, value: string): Promise<void>;
  /** Picks one of many choices, found by typing. */
  pick(label: string, choice: string): Promise<void>;
};

export function inspectorOf(page: Page): Inspector {
  const panel = page.getByTestId('inspector');
  // The object's own field comes before those of the same name in its lists.
  const field = (label: string): Locator => panel.getByLabel(label, { exact: true }).first();
  return {
    of: (kind, name) =>
      panel.getByRole(
        'article',
        name === undefined ? { name: kind } : { name: `${kind} ${name}`, exact: true },
      ),
    field,
    set: async (label, value) => {
      await field(label).fill(value);
      await field(label).blur();
      await expect(field(label)).toHaveValue(value);
    },
    pick: async (label, choice) => {
      await field(label).fill(choice);
      await page.getByRole('option', { name: choice, exact: true }).click();
      await expect(field(label)).toHaveValue(choice);
    },
  };
}
