import { callRest } from './call-rest.js';
import { injectHtml, textOf } from './inject-html.js';

/** Items of apps: there from the start, asked again at each refresh, closed and added by the user. */
export function startDashboard() {
  const place = document.getElementById('widgets');
  const choice = document.getElementById('add-item');
  if (place === null || !(choice instanceof HTMLSelectElement)) return;
  const { dashboardItems: items } = window.consolePage;
  for (const [at, item] of items.entries()) {
    const option = new Option(item.text, String(at));
    option.title = item.description;
    option.disabled = true;
    choice.add(option);
    add(place, item, option);
  }
  choice.addEventListener('change', () => {
    const item = items[Number(choice.value)];
    const option = choice.selectedOptions[0];
    choice.value = '';
    if (item === undefined || option === undefined) return;
    option.disabled = true;
    add(place, item, option);
  });
}

/**
 * @param {Element} place
 * @param {DashboardItem} item
 * @param {HTMLOptionElement} option
 */
function add(place, item, option) {
  const section = document.createElement('section');
  const title = document.createElement('h2');
  const body = document.createElement('div');
  const close = document.createElement('button');
  section.className = 'widget';
  body.className = 'widget-body';
  title.textContent = item.text;
  close.type = 'button';
  close.textContent = '×';
  close.setAttribute('aria-label', `Close ${item.text}`);
  title.append(close);
  section.append(title, body);
  place.append(section);
  const timer = setInterval(
    () => refresh(item, title, body),
    window.consolePage.switches.dashboardRefreshMs,
  );
  close.addEventListener('click', () => {
    clearInterval(timer);
    section.remove();
    option.disabled = false;
  });
  void refresh(item, title, body);
}

/**
 * @param {DashboardItem} item
 * @param {Element} title
 * @param {Element} body
 */
async function refresh({ rest }, title, body) {
  try {
    if (rest === null) throw new Error('There is no such REST method.');
    const answer = await callRest(rest, {});
    const html = textOf(answer, 'HTML');
    if (html === undefined) throw new Error('The app sent no HTML.');
    const shown = textOf(answer, 'title');
    if (shown !== undefined) title.firstChild?.replaceWith(shown);
    injectHtml(body, html);
  } catch (error) {
    body.textContent = error instanceof Error ? error.message : String(error);
    body.classList.add('problem');
  }
}
