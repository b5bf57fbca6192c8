import { callRest } from './call-rest.js';
import { showError } from './dialog.js';

/**
 * The REST method first, then the script with what it answered (dossier §2.2).
 * @param {AppAction} action
 * @param {{ value?: string, element?: Element, appContext?: string }} about
 */
export async function runAction(action, { value, element, appContext }) {
  const { appName, pageId } = window.consolePage;
  try {
    const result =
      action.rest === null
        ? undefined
        : await callRest(action.rest, {
            appName,
            pageId,
            ...(value === undefined ? {} : { context: value }),
            ...(appContext === undefined ? {} : { appContext }),
          });
    if (action.javascript.trim() === '') return;
    const context = action.rest === null ? element : undefined;
    compile(action.javascript)(result, context);
  } catch (error) {
    showError(`${action.text}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * A code block of a manifest, to be run in the page.
 * @param {string} code
 * @returns {(result: unknown, context: unknown) => void}
 */
export const compile = (code) =>
  /** @type {(result: unknown, context: unknown) => void} */ (
    Reflect.construct(Function, ['result', 'context', code])
  );

/**
 * The function that a code block starts with, by which `setActionEnabled` knows it.
 * @param {string} code
 */
export const functionName = (code) => /^\s*(?:window\.|top\.)?([\w$.]+)\s*\(/.exec(code)?.[1] ?? '';
