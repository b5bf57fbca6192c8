/** @param {string} name */
const metaNamed = (name) =>
  document.querySelector(`meta[name="intelbridge-${name}"]`)?.getAttribute('content') ?? '';

const proxyProof = () => /(?:^|; *)QRadarCSRF=([^;]*)/.exec(document.cookie)?.[1] ?? '';

/**
 * @param {string} path
 * @param {object} body
 * @returns {Promise<unknown>}
 */
async function post(path, body) {
  const reply = await fetch(metaNamed('root') + path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': 'application/json',
      'x-intelbridge-csrf': metaNamed('csrf'),
      QRadarCSRF: proxyProof(),
    },
    body: JSON.stringify(body),
  });
  /** @type {unknown} */
  const answer = await reply.json();
  if (reply.ok) return answer;
  throw new Error(/** @type {IntelbridgeProblem} */ (answer).detail ?? reply.statusText);
}

/**
 * @param {HTMLFormElement} form
 * @param {string} words
 * @param {string} [link]
 */
function show(form, words, link = '') {
  const result = form.querySelector('.result');
  if (result === null) return;
  result.textContent = words;
  if (!/^https?:\/\//.test(link)) return;
  const anchor = document.createElement('a');
  anchor.href = link;
  anchor.target = '_blank';
  anchor.rel = 'noopener noreferrer';
  anchor.textContent = link;
  result.append(document.createElement('br'), anchor);
}

/** @param {IntelbridgeFeedbackReport} report */
function wordsOf({ result, errors, provider }) {
  if (errors.length > 0) return errors.map(({ message }) => message).join(' ');
  if (result?.outcome === 'done') return `Done. On ${provider} it is now: ${result.state}.`;
  if (result?.outcome === 'unchanged') {
    return `Nothing to do. On ${provider} it was so already: ${result.state}.`;
  }
  return `${provider} does not know it yet.`;
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} submitter
 */
async function giveFeedback(form, submitter) {
  const isAdd = submitter?.dataset['intelbridge'] === 'add';
  const fields = Object.fromEntries(new FormData(form));
  const report = await post('api/v1/feedback', { ...fields, ...(isAdd && { action: 'add' }) });
  const { result } = /** @type {IntelbridgeFeedbackReport} */ (report);
  show(form, wordsOf(/** @type {IntelbridgeFeedbackReport} */ (report)), result?.link);
  const add = form.querySelector('[data-intelbridge="add"]');
  if (add instanceof HTMLElement) add.hidden = result?.outcome !== 'unknown';
  const close = form.querySelector('[data-intelbridge="close"]');
  const isOver = result?.outcome === 'done' || result?.outcome === 'unchanged';
  if (close !== null && isOver) close.textContent = 'Close';
}

/** @param {HTMLFormElement} form */
async function refresh(form) {
  const { value } = Object.fromEntries(new FormData(form));
  await post('api/v1/lookups', { values: [value], refresh: true, waitMs: 20_000 });
  location.reload();
}

/** @param {SubmitEvent} event */
async function submit(event) {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset['intelbridge'] === undefined) return;
  event.preventDefault();
  const buttons = form.querySelectorAll('button');
  for (const button of buttons) button.disabled = true;
  show(form, 'One moment…');
  try {
    if (form.dataset['intelbridge'] === 'refresh') await refresh(form);
    else await giveFeedback(form, event.submitter);
  } catch (error) {
    show(form, `It was not done. ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    for (const button of buttons) button.disabled = false;
  }
}

for (const time of document.querySelectorAll('time')) {
  time.textContent = new Date(time.dateTime).toLocaleString();
  time.title = time.dateTime;
}
document.addEventListener('submit', (event) => void submit(event));
document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('[data-intelbridge="close"]') !== null)
    window.close();
});
