import type { QradarConfig } from './qradar.config.ts';

/** The console that facts are kept for. */
export const hostOf = ({ url }: QradarConfig): string =>
  url.host + url.pathname.replace(/\/api$/, '');
