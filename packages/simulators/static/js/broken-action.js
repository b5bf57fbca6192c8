import { compile, functionName } from './run-action.js';

/**
 * Why an action keeps the whole menu from loading (dossier §2.2), if it does.
 * @param {AppAction} action
 * @returns {string | undefined}
 */
export function whyBroken(action) {
  const kind = kindOf(action);
  return kind !== undefined && window.consolePage.switches.menuBreaksOn.includes(kind)
    ? kind
    : undefined;
}

/** @param {AppAction} action */
function kindOf({ rest, javascript }) {
  if (javascript.trim() === '') return rest === null ? 'no-implementation' : undefined;
  try {
    compile(javascript);
  } catch {
    return 'syntax-error';
  }
  const name = functionName(javascript);
  return name === '' || typeof valueAt(name) === 'function' ? undefined : 'missing-function';
}

/** @param {string} path */
function valueAt(path) {
  /** @type {unknown} */
  let value = window;
  for (const name of path.split('.')) value = Reflect.get(Object(value), name);
  return value;
}
