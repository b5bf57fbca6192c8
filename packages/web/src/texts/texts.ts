import { bulk } from './en/bulk.ts';
import { charts } from './en/charts.ts';
import { common } from './en/common.ts';
import { dashboard } from './en/dashboard.ts';
import { feedback } from './en/feedback.ts';
import { health } from './en/health.ts';
import { home } from './en/home.ts';
import { lookup } from './en/lookup.ts';
import { report } from './en/report.ts';
import { runs } from './en/runs.ts';
import { settings } from './en/settings.ts';
import { trail } from './en/trail.ts';

/** All words of the pages, by area. Another language is another folder beside `en` and a choice made here. */
export const texts = {
  bulk,
  charts,
  common,
  dashboard,
  feedback,
  health,
  home,
  lookup,
  report,
  runs,
  settings,
  trail,
} as const;
