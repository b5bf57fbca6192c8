// What scripts of apps find on every page (dossier §2.5). A classic script, so that it is there before them.
(() => {
  const page = /** @type {ConsolePage} */ (
    JSON.parse(document.getElementById('console-page')?.textContent ?? '{}')
  );
  window.consolePage = page;
  window.CURRENT_SCOPE = undefined;
  window.appName = page.appName;
  window.pageId = page.pageId;
  window.summaryId = page.summaryId ?? undefined;
  window.selectedRows = [];
  window.getSelectedRowIds = () => window.selectedRows.map(({ id }) => id);
  window.getTableRowsSelected = () => JSON.stringify({ ids: window.getSelectedRowIds() });
  window.getGrid = () => {
    const rows = [...document.querySelectorAll('#defaultTable tbody tr')];
    const idOf = (/** @type {Element} */ row) => row.getAttribute('data-id');
    return {
      store: rows.map((row) => ({ id: idOf(row) })),
      row: (/** @type {string} */ id) => rows.find((row) => idOf(row) === id),
    };
  };
  window.domapi = {
    /**
     * @param {EventTarget} target
     * @param {string} name
     * @param {EventListener} listener
     */
    addEvent: (target, name, listener) => target.addEventListener(name, listener),
  };

  /** @param {string} name of a function that an action's script calls */
  window.setActionEnabled = (name, isEnabled) => {
    for (const button of document.querySelectorAll('#app-buttons button'))
      if (button.getAttribute('data-function') === name)
        button.toggleAttribute('disabled', !isEnabled);
  };
})();
