export type Theme = 'light' | 'dark' | 'system';

const key = 'trunkline.theme';

/** Runs before the first paint; `data-theme` is always the theme that shows, `data-theme-choice` what the person chose. */
export const themeScript = `(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const show = () => {
    let choice = 'system';
    try { choice = localStorage.getItem('${key}') ?? 'system'; } catch {}
    if (choice !== 'light' && choice !== 'dark') choice = 'system';
    root.dataset.themeChoice = choice;
    root.dataset.theme = choice === 'system' ? (dark.matches ? 'dark' : 'light') : choice;
  };
  show();
  dark.addEventListener('change', show);
  addEventListener('storage', show);
  addEventListener('trunkline-theme', show);
})();`;

/** Keeps the choice in this browser and shows it, in every open window. */
export function setTheme(theme: Theme): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    document.documentElement.dataset.theme = theme === 'system' ? 'light' : theme;
    return;
  }
  dispatchEvent(new Event('trunkline-theme'));
}

/** What the person chose. */
export function chosenTheme(): Theme {
  const choice = document.documentElement.dataset.themeChoice;
  return choice === 'light' || choice === 'dark' ? choice : 'system';
}
