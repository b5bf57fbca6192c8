import { whyBroken } from './broken-action.js';
import { runAction } from './run-action.js';

/** Menus of fields and rows: the console's own entries, and those of apps behind “More Options…”. */
export function startMenus() {
  document.addEventListener('contextmenu', (event) => {
    const target = event.target instanceof Element ? event.target.closest('[data-groups]') : null;
    if (target === null) return;
    event.preventDefault();
    const box = target.getBoundingClientRect();
    const isMouse = event.clientX !== 0 || event.clientY !== 0;
    open(target, isMouse ? event.clientX : box.left, isMouse ? event.clientY : box.bottom);
  });
  document.addEventListener('pointerdown', (event) => {
    if (!(event.target instanceof Element) || event.target.closest('.menu') === null) close();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
}

function close() {
  for (const each of document.querySelectorAll('.menu, .tooltip')) each.remove();
}

/**
 * @param {Element} target
 * @param {number} x
 * @param {number} y
 */
function open(target, x, y) {
  close();
  const actions = actionsFor(groupsAround(target));
  const broken = actions.filter((action) => whyBroken(action) !== undefined);
  const menu = list(x, y);
  if (broken.length > 0) {
    menu.classList.add('failed');
    menu.append(entry('The right-click menu failed to load.', undefined));
    menu.dataset['broken'] = broken.map(({ id }) => id).join(' ');
  } else {
    fill(menu, target, actions);
  }
  document.body.append(menu);
  keepInside(menu);
  menu.querySelector('button')?.focus();
}

/**
 * @param {HTMLElement} menu
 * @param {Element} target
 * @param {readonly AppAction[]} actions
 */
function fill(menu, target, actions) {
  const value =
    target.getAttribute('data-value') ??
    target.getAttribute('data-id') ??
    target.textContent.trim();
  menu.append(
    entry(`Filter on ${value.slice(0, 60)}`, () => {
      const query = new URLSearchParams({ appName: 'EventViewer', pageId: 'EventList', q: value });
      top?.setActiveTab('EVENTVIEWER', `do/ariel/arielSearch?${query}`);
    }),
  );
  const more = entry('More Options…', () => undefined);
  more.setAttribute('aria-haspopup', 'menu');
  const sub = document.createElement('div');
  sub.className = 'submenu';
  sub.setAttribute('role', 'menu');
  sub.setAttribute('aria-label', 'More Options');
  for (const action of actions)
    sub.append(
      entry(action.text, () => void runAction(action, { value, element: target }), action),
    );
  if (actions.length === 0) sub.append(entry('No further options', undefined));
  const holder = document.createElement('div');
  holder.className = 'has-submenu';
  holder.append(more, sub);
  menu.append(holder);
}

/** @param {readonly string[]} groups */
function actionsFor(groups) {
  const { actions, switches } = window.consolePage;
  const isSame = (/** @type {string} */ one, /** @type {string} */ other) =>
    one === other ||
    (switches.fieldMatch === 'any-case' &&
      one.startsWith('ariel:') &&
      one.toLowerCase() === other.toLowerCase());
  return actions.filter((action) =>
    action.groups.some((group) => groups.some((each) => isSame(group, each))),
  );
}

/**
 * Those of a field and of the row it stands in.
 * @param {Element} target
 * @returns {string[]}
 */
function groupsAround(target) {
  const own = /** @type {string[]} */ (JSON.parse(target.getAttribute('data-groups') ?? '[]'));
  const outer = target.parentElement?.closest('[data-groups]');
  return outer === null || outer === undefined ? own : [...own, ...groupsAround(outer)];
}

/**
 * @param {number} x
 * @param {number} y
 */
function list(x, y) {
  const menu = document.createElement('div');
  menu.className = 'menu';
  menu.setAttribute('role', 'menu');
  menu.style.left = `${x}px`;
  menu.style.top = `${y}px`;
  menu.addEventListener('keydown', moveFocus);
  return menu;
}

/** @param {KeyboardEvent} event */
function moveFocus(event) {
  const step = event.key === 'ArrowDown' ? 1 : -1;
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  const menu = event.currentTarget instanceof Element ? event.currentTarget : document;
  const buttons = [...menu.querySelectorAll('button')];
  const focused = document.activeElement;
  const at = focused instanceof HTMLButtonElement ? buttons.indexOf(focused) : -1;
  buttons.at((at + step) % buttons.length)?.focus();
}

/**
 * @param {string} text
 * @param {(() => void) | undefined} press
 * @param {AppAction} [action]
 */
function entry(text, press, action) {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('role', 'menuitem');
  button.disabled = press === undefined;
  button.title = action?.description ?? '';
  if (action !== undefined) button.dataset['action'] = action.id;
  if (action?.icon) {
    const icon = document.createElement('img');
    icon.src = action.icon;
    icon.width = 16;
    icon.height = 16;
    icon.alt = '';
    button.append(icon);
  }
  button.append(text);
  button.addEventListener('click', () => {
    if (text === 'More Options…') return;
    close();
    press?.();
  });
  return button;
}

/** @param {HTMLElement} menu */
function keepInside(menu) {
  const { right, bottom, width, height } = menu.getBoundingClientRect();
  if (right > innerWidth) menu.style.left = `${Math.max(0, innerWidth - width - 8)}px`;
  if (bottom > innerHeight) menu.style.top = `${Math.max(0, innerHeight - height - 8)}px`;
  if (right + 260 > innerWidth) menu.classList.add('opens-left');
}
