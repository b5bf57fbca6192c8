/** A click selects a row, with Ctrl or Shift several; a double click or Enter opens it. */
export function startGrid() {
  const table = document.getElementById('defaultTable');
  table?.addEventListener('click', (event) => {
    const row = rowOf(event);
    if (row !== null) select(table, row, event.ctrlKey || event.metaKey, event.shiftKey);
  });
  table?.addEventListener('dblclick', (event) => open(rowOf(event)));
  table?.addEventListener('keydown', (event) => {
    const row = rowOf(event);
    if (event.key === 'Enter' && event.target === row) open(row);
    if (event.key === ' ' && row !== null && event.target === row) {
      event.preventDefault();
      select(table, row, true, false);
    }
  });
}

/** @param {Event} event */
const rowOf = (event) =>
  event.target instanceof Element ? event.target.closest('tbody tr') : null;

/** @param {Element | null} row */
function open(row) {
  const href = row?.getAttribute('data-href');
  if (href) location.assign(href);
}

/**
 * @param {HTMLElement} table
 * @param {Element} row
 * @param {boolean} isAdded
 * @param {boolean} isRange
 */
function select(table, row, isAdded, isRange) {
  const rows = [...table.querySelectorAll('tbody tr')];
  const before = rows.filter(isSelected);
  const wasSelected = isSelected(row);
  if (!isAdded) for (const each of before) mark(each, false);
  if (isRange && before[0] !== undefined) {
    const ends = [rows.indexOf(before[0]), rows.indexOf(row)].sort((a, b) => a - b);
    for (const each of rows.slice(ends[0], (ends[1] ?? 0) + 1)) mark(each, true);
  } else {
    mark(row, !(isAdded && wasSelected));
  }
  window.selectedRows = rows
    .filter(isSelected)
    .map((each) => ({ id: each.getAttribute('data-id') ?? '' }));
  table.dispatchEvent(new Event('selectionchanged'));
}

/** @param {Element} row */
const isSelected = (row) => row.getAttribute('aria-selected') === 'true';

/**
 * @param {Element} row
 * @param {boolean} isOn
 */
const mark = (row, isOn) => row.setAttribute('aria-selected', String(isOn));
