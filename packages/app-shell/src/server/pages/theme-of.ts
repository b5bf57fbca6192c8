export type Theme = 'light' | 'dark' | 'auto';

/** `theme` of the query, as QRadar gives it from 7.5.0 UP12 on (app framework dossier §4.6). */
export function themeOf(query: unknown): Theme {
  const theme = (query as Readonly<Record<string, unknown>> | undefined)?.['theme'];
  return theme === 'dark' || theme === 'light' ? theme : 'auto';
}

/** Carbon's white and gray 100; without a theme the page asks the browser. */
export const THEME_CLASSES: Readonly<Record<Theme, string>> = {
  light: 'cds--white',
  dark: 'cds--g100',
  auto: '',
};
