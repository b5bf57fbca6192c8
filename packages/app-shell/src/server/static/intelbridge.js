// Loaded into every page of QRadar beside the scripts of other apps: two functions, and nothing happens until one is called.
{
  const FORGET_MS = 10_000;
  const BOX =
    'position:fixed;right:16px;bottom:16px;z-index:2147483647;max-width:360px;padding:12px 16px;border-left:4px solid #4589ff;background:#262626;color:#fff;font:14px/1.4 sans-serif;white-space:pre-line';

  /**
   * @param {IntelbridgeResult} result
   * @param {string} path
   */
  const appUrl = ({ app_id: id = '' }, path) =>
    `${location.origin}/console/plugins/${encodeURIComponent(id)}/app_proxy/${path}`;

  const isDark = () => {
    const color = getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g) ?? [];
    const [red = 255, green = 255, blue = 255, alpha = 1] = color.map(Number);
    return alpha > 0 && (red + green + blue) / 3 < 128;
  };

  /** @param {string} words */
  const tell = (words) => {
    document.getElementById('intelbridge-said')?.remove();
    const box = document.createElement('div');
    box.id = 'intelbridge-said';
    box.setAttribute('role', 'status');
    box.style.cssText = BOX;
    document.body.append(box);
    box.textContent = words;
    setTimeout(() => box.remove(), FORGET_MS);
  };

  const proxyProof = () => /(?:^|; *)QRadarCSRF=([^;]*)/.exec(document.cookie)?.[1] ?? '';

  /**
   * @param {IntelbridgeResult} result
   * @param {string} path
   * @param {string} [csrf]
   * @returns {Promise<unknown>}
   */
  const call = async (result, path, csrf) => {
    const proof =
      csrf === undefined ? {} : { 'x-intelbridge-csrf': csrf, QRadarCSRF: proxyProof() };
    const reply = await fetch(appUrl(result, path), {
      method: csrf === undefined ? 'GET' : 'POST',
      headers: { accept: 'application/json', ...proof },
      credentials: 'same-origin',
    });
    /** @type {unknown} */
    const body = await reply.json();
    if (reply.ok) return body;
    throw new Error(/** @type {IntelbridgeProblem} */ (body).detail ?? reply.statusText);
  };

  /** @param {IntelbridgeEnrichReport} report */
  const wordsOf = ({ notes: [note], errors: [failure] }) => {
    if (note === undefined) return failure?.message ?? 'nothing to look up.';
    return note.action === 'written'
      ? 'a note was written; load the page again to see it.'
      : 'nothing new to say.';
  };

  /** @param {IntelbridgeResult} result */
  const enrich = async (result) => {
    const { ids = [] } = result;
    if (ids.length === 0) return tell('Select an offense first.');
    tell('Writing notes…');
    const session = await call(result, 'api/v1/session');
    const { csrfToken } = /** @type {{ csrfToken: string }} */ (session);
    const lines = [];
    for (const id of ids) {
      const words = await call(result, `api/v1/offenses/${Number(id)}/enrich`, csrfToken).then(
        (report) => wordsOf(/** @type {IntelbridgeEnrichReport} */ (report)),
        (/** @type {Error} */ { message }) => message,
      );
      lines.push(`Offense ${Number(id)}: ${words}`);
    }
    return tell(lines.join('\n'));
  };

  window.intelbridge_open = (result) => {
    const { path = '', name = 'intelbridge', width = 720, height = 640 } = result;
    const url = appUrl(result, `${path}&theme=${isDark() ? 'dark' : 'light'}`);
    window.open(url, name, `width=${width},height=${height},resizable,scrollbars`)?.focus();
  };

  window.intelbridge_enrich = (result) => {
    enrich(result).catch((error) => tell(`No note was written. ${String(error)}`));
  };
}
