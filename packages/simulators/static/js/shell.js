// The tabs around all pages: `top` to everything inside.
(() => {
  /** @typedef {{ readonly id: string, readonly url: string, readonly text: string }} Tab */
  const { tabs, version } = /** @type {{ tabs: readonly Tab[], version: string }} */ (
    JSON.parse(document.getElementById('console-shell')?.textContent ?? '{}')
  );
  const frames = document.getElementById('frames');
  window.QRADAR_VERSION = version;

  /** @param {Tab} tab */
  const frameOf = ({ id, url, text }) => {
    const known = document.getElementById(`frame-${id}`);
    if (known instanceof HTMLIFrameElement) return known;
    const frame = document.createElement('iframe');
    frame.id = `frame-${id}`;
    frame.name = id;
    frame.title = text;
    frame.src = absolute(url);
    frames?.append(frame);
    return frame;
  };

  /** @param {string} url relative to the console */
  const absolute = (url) => (url.startsWith('/') ? url : `/console/${url}`);

  window.setActiveTab = (name, url) => {
    const tab =
      tabs.find(({ id }) => id === name) ?? tabs.find(({ id }) => id === name.toUpperCase());
    if (tab === undefined) return;
    const frame = frameOf(tab);
    if (url !== undefined) frame.src = absolute(url);
    for (const each of document.querySelectorAll('#frames iframe'))
      each.classList.toggle('active', each === frame);
    for (const each of document.querySelectorAll('[role=tab]'))
      each.setAttribute('aria-selected', String(each.getAttribute('data-tab') === tab.id));
    history.replaceState(null, '', `#${tab.id}`);
  };

  for (const each of document.querySelectorAll('[role=tab]'))
    each.addEventListener('click', () => window.setActiveTab(each.getAttribute('data-tab') ?? ''));
  const wanted = decodeURIComponent(location.hash.slice(1));
  window.setActiveTab(tabs.some(({ id }) => id === wanted) ? wanted : (tabs[0]?.id ?? ''));
})();
