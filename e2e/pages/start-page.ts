import type { Page } from '@playwright/test';

/** Turns to a theme before anything is drawn. */
export async function useTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.addInitScript((chosen) => localStorage.setItem('trunkline.theme', chosen), theme);
}
