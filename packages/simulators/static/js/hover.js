import { callRest } from './call-rest.js';
import { injectHtml, textOf } from './inject-html.js';

const DELAY_MS = 250;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;
/** @type {AbortController | undefined} */
let current;

/** Tooltips of values: one row per provider of every app, asked at each hover (dossier §3). */
export function startHover() {
  document.addEventListener('mouseover', (event) => start(event.target));
  document.addEventListener('focusin', (event) => start(event.target));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
}

/** @param {EventTarget | null} target */
function start(target) {
  if (!(target instanceof Element) || target.closest('.tooltip, .menu') !== null) return;
  clearTimeout(waiting);
  const value = target.closest('.hooked');
  waiting = setTimeout(() => (value === null ? close() : open(value)), DELAY_MS);
}

function close() {
  current?.abort();
  current = undefined;
  document.querySelector('.tooltip')?.remove();
}

/** @param {Element} target */
function open(target) {
  if (document.querySelector('.menu') !== null) return;
  close();
  const types = /** @type {string[]} */ (JSON.parse(target.getAttribute('data-hover') ?? '[]'));
  const providers = window.consolePage.providers.filter(({ type }) => isAmong(type, types));
  const value = target.textContent;
  const tip = document.createElement('div');
  tip.className = 'tooltip';
  tip.setAttribute('role', 'tooltip');
  tip.append(rowOf('Value', value));
  place(tip, target);
  current = new AbortController();
  const { signal } = current;
  for (const provider of providers) void fill(tip, provider.rest, value, signal);
}

/**
 * @param {string} type
 * @param {readonly string[]} types
 */
function isAmong(type, types) {
  if (types.includes(type)) return true;
  const isAnyCase = window.consolePage.switches.fieldMatch === 'any-case';
  return isAnyCase && types.some((each) => each.toLowerCase() === type.toLowerCase());
}

/**
 * @param {Element} tip
 * @param {RestCall} rest
 * @param {string} value
 * @param {AbortSignal} closed
 */
async function fill(tip, rest, value, closed) {
  const { hoverTimeoutMs, hoverFailure } = window.consolePage.switches;
  const row = rowOf('…', '');
  tip.append(row);
  try {
    const signal = AbortSignal.any([closed, AbortSignal.timeout(hoverTimeoutMs)]);
    show(row, await callRest(rest, { context: value, metaDataContext: value }, signal));
  } catch {
    if (hoverFailure === 'hidden') row.remove();
    else row.replaceChildren(...rowOf('Error', 'No information').children);
  }
}

/**
 * Throws for an item without a label or without anything beside it.
 * @param {Element} row
 * @param {unknown} item
 */
function show(row, item) {
  const label = textOf(item, 'label');
  const html = textOf(item, 'html');
  const plain = textOf(item, 'value');
  const [name, cell] = row.children;
  if (label === undefined || (html ?? plain) === undefined || !name || !cell)
    throw new Error('Nothing to show');
  name.textContent = label;
  if (html !== undefined) injectHtml(cell, html);
  const isBoth = window.consolePage.switches.hoverShows === 'both';
  if (plain !== undefined && (html === undefined || isBoth)) cell.prepend(plain);
}

/**
 * @param {string} label
 * @param {string} value
 */
function rowOf(label, value) {
  const row = document.createElement('div');
  const name = document.createElement('b');
  const cell = document.createElement('div');
  name.textContent = label;
  cell.textContent = value;
  row.className = 'tooltip-row';
  row.append(name, cell);
  return row;
}

/**
 * @param {HTMLElement} tip
 * @param {Element} target
 */
function place(tip, target) {
  const { left, bottom } = target.getBoundingClientRect();
  tip.style.left = `${Math.max(4, Math.min(left, innerWidth - 380))}px`;
  tip.style.top = `${Math.min(bottom + 4, innerHeight - 120)}px`;
  document.body.append(tip);
}
