/**
 * Puts an app's markup into the page as it is. Scripts in it run unless the console says otherwise.
 * @param {Element} place
 * @param {string} markup
 */
export function injectHtml(place, markup) {
  place.innerHTML = markup;
  if (window.consolePage.switches.injectedScripts !== 'run') return;
  for (const dead of place.querySelectorAll('script')) {
    const script = document.createElement('script');
    for (const { name, value } of dead.attributes) script.setAttribute(name, value);
    script.textContent = dead.textContent;
    dead.replaceWith(script);
  }
}

/**
 * A member of an app's answer, if it is text.
 * @param {unknown} answer
 * @param {string} name
 * @returns {string | undefined}
 */
export function textOf(answer, name) {
  /** @type {unknown} */
  const value =
    typeof answer === 'object' && answer !== null ? Reflect.get(answer, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}
