/**
 * Calls a rest method with those of its arguments that the page has.
 * Rejects when it cannot be reached, for a status of an error, and for anything but JSON.
 * @param {RestCall} rest
 * @param {Readonly<Record<string, string>>} available
 * @param {AbortSignal} [signal]
 * @returns {Promise<unknown>}
 */
export async function callRest(rest, available, signal) {
  const values = new URLSearchParams();
  for (const name of rest.argumentNames) {
    const value = available[name];
    if (value !== undefined) values.set(name, value);
  }
  const hasBody = rest.method === 'POST' || rest.method === 'PUT';
  const separator = rest.url.includes('?') ? '&' : '?';
  const query = hasBody || values.size === 0 ? '' : `${separator}${values}`;
  const reply = await fetch(addressOf(`${rest.url}${query}`), {
    method: rest.method,
    ...(hasBody ? { body: values } : {}),
    ...(signal === undefined ? {} : { signal }),
  });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`The app answered ${reply.status}.`);
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('The app did not answer with JSON.');
  }
}

/** @param {string} url */
const addressOf = (url) =>
  window.consolePage.switches.restCalls === 'browser'
    ? url
    : `/console/do/core/restMethod?${new URLSearchParams({ url })}`;
