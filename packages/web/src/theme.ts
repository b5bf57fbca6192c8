const DARK = 'cds--g100';
const LIGHT = 'cds--white';

/** The server names QRadar's theme, where QRadar says it; else the page is as the rest of the desktop. */
export function followTheme(page: HTMLElement): void {
  if (page.dataset['theme'] !== 'auto') return;
  const wish = window.matchMedia('(prefers-color-scheme: dark)');
  const show = () => {
    page.classList.toggle(DARK, wish.matches);
    page.classList.toggle(LIGHT, !wish.matches);
  };
  wish.addEventListener('change', show);
  show();
}
