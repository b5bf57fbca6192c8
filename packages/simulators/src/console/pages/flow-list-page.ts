import { html } from '../html/html.ts';
import { grid } from './grid.ts';
import type { Page } from './page.ts';

/** Network Activity: a console without flow sources. */
export const flowListPage = (): Page => ({
  title: 'Network Activity',
  appName: 'Surveillance',
  pageId: 'FlowList',
  toolbar: 'arielListToolbar',
  body: html`<div class="page-head"><h1>Network Activity</h1></div>
${grid({ label: 'Flows', columns: ['Flow Type', 'First Packet Time', 'Source IP', 'Destination IP', 'Application'], rows: [], empty: 'No flow source is configured.' })}`,
});
