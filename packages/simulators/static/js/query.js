// As much of jQuery as scripts of apps use to wait for the page and its toolbar.
(() => {
  /**
   * @param {string | EventTarget | (() => void)} wanted
   * @returns {EventTarget[]}
   */
  const find = (wanted) => {
    if (typeof wanted === 'string') return [...document.querySelectorAll(wanted)];
    return typeof wanted === 'function' ? [] : [wanted];
  };

  /** @param {() => void} listener */
  const ready = (listener) => {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', listener);
    else queueMicrotask(listener);
  };

  /** @param {string | EventTarget | (() => void)} wanted */
  window.$ = (wanted) => {
    if (typeof wanted === 'function') ready(wanted);
    const targets = find(wanted);
    /**
     * @param {string} names
     * @param {EventListener} listener
     */
    const bind = (names, listener) => {
      for (const name of names.split(/\s+/))
        for (const target of targets) target.addEventListener(name, listener);
      return list;
    };
    const list = {
      length: targets.length,
      bind,
      on: bind,
      ready: (/** @type {() => void} */ listener) => ready(listener),
      trigger: (/** @type {string} */ name) => {
        for (const target of targets) target.dispatchEvent(new Event(name));
      },
    };
    return list;
  };
})();
