import { functionName, runAction } from './run-action.js';

/** The buttons of apps on a page's toolbar; scripts hear `toolbarLoaded` once they are there. */
export function buildToolbar() {
  const { actions, toolbar } = window.consolePage;
  const place = document.getElementById('app-buttons');
  if (place === null || toolbar === null) return;
  for (const action of actions.filter(({ groups }) => groups.includes(toolbar)))
    place.append(buttonOf(action));
  window.dispatchEvent(new Event('toolbarLoaded'));
}

/** @param {AppAction} action */
function buttonOf(action) {
  const button = document.createElement('button');
  button.type = 'button';
  button.title = action.description;
  button.dataset['action'] = action.id;
  button.dataset['function'] = functionName(action.javascript);
  if (action.icon) {
    const icon = document.createElement('img');
    icon.src = action.icon;
    icon.width = 16;
    icon.height = 16;
    icon.alt = '';
    button.append(icon);
  }
  button.append(action.text);
  button.addEventListener('click', () => {
    const appContext = contextOf();
    void runAction(action, { value: appContext, element: button, appContext });
  });
  return button;
}

/** The selected rows of a list, or the object that the page is about (dossier §2.3). */
function contextOf() {
  const { summaryId, switches } = window.consolePage;
  if (summaryId === null) return window.getTableRowsSelected();
  return switches.summaryContext === 'bare' ? summaryId : JSON.stringify({ ids: [summaryId] });
}
