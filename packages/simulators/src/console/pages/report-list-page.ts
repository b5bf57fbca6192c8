import { html } from '../html/html.ts';
import { grid } from './grid.ts';
import type { Page } from './page.ts';

/** Reports without any template. */
export const reportListPage = (): Page => ({
  title: 'Reports',
  appName: 'Reports',
  pageId: 'ReportTemplateListAll',
  toolbar: 'ReportTemplateListToolbar',
  body: html`<div class="page-head"><h1>Reports</h1></div>
${grid({ label: 'Reports', columns: ['Report Name', 'Group', 'Schedule', 'Next Run Time'], rows: [], empty: 'No report is scheduled.' })}`,
});
