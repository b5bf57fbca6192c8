import { callRest } from './call-rest.js';
import { injectHtml, textOf } from './inject-html.js';

/** Columns of apps at the end of the table, one call per row (dossier §4.5). */
export function fillColumns() {
  const head = document.querySelector('#defaultTable thead tr');
  if (head === null) return;
  for (const [at, column] of window.consolePage.columns.entries()) {
    const title = document.createElement('th');
    title.textContent = column.label;
    title.style.width = `${column.width}px`;
    head.append(title);
    for (const row of document.querySelectorAll('#defaultTable tbody tr')) {
      const cell = document.createElement('td');
      row.append(cell);
      void fill(cell, column.url, row.getAttribute('data-id') ?? '', at);
    }
  }
}

/**
 * @param {HTMLElement} cell
 * @param {string} url
 * @param {string} rowId
 * @param {number} column
 */
async function fill(cell, url, rowId, column) {
  try {
    const full = `${url}/${encodeURIComponent(rowId)}`;
    const answer = await callRest({ method: 'GET', url: full, argumentNames: [] }, {});
    const html = textOf(answer, 'html');
    if (html === undefined) renderLinkedData(cell, answer, `${column}-${rowId}`);
    else injectHtml(cell, html);
  } catch {
    cell.textContent = '';
  }
}

/**
 * A page script of an app draws it; one name for all apps.
 * @param {HTMLElement} cell
 * @param {unknown} data
 * @param {string} id
 */
function renderLinkedData(cell, data, id) {
  const tag = document.createElement('script');
  const target = document.createElement('div');
  tag.type = 'application/ld+json';
  tag.id = `json-${id}`;
  target.id = `target-${id}`;
  tag.textContent = JSON.stringify(data);
  cell.append(tag, target);
  window.renderJsonContent?.(tag.id, target.id);
}
