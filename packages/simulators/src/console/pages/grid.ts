import { type Html, html } from '../html/html.ts';
import type { GridRow } from './page.ts';

interface Grid {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly GridRow[];
  readonly empty: string;
}

/** A table whose rows are selected by a click; custom columns of apps are put at its end. */
export const grid = ({ label, columns, rows, empty }: Grid): Html => html`<div class="scroll">
<table class="grid" id="defaultTable" aria-label="${label}" aria-multiselectable="true">
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows.map(gridRow)}</tbody>
</table>
${rows.length === 0 && html`<p class="empty">${empty}</p>`}</div>`;

const gridRow = ({ id, cells, href, menu }: GridRow): Html =>
  html`<tr data-id="${id}" tabindex="0" aria-selected="false"${href !== undefined && html` data-href="${href}"`}${menu !== undefined && html` data-groups="${JSON.stringify([menu])}"`}>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`;

/** A small table that is only read. */
export const plainTable = (
  label: string,
  columns: readonly string[],
  rows: readonly (readonly Html[])[],
  empty: string,
): Html =>
  rows.length === 0
    ? html`<p class="empty">${empty}</p>`
    : html`<table class="list" aria-label="${label}">
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
</table>`;
