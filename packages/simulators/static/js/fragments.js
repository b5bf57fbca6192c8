import { callRest } from './call-rest.js';
import { injectHtml, textOf } from './inject-html.js';

/** What apps put above and below a page; the object's id is the last part of the URL (dossier §4.4). */
export function fillFragments() {
  for (const fragment of window.consolePage.fragments) void fill(fragment);
}

/** @param {ConsolePage['fragments'][number]} fragment */
async function fill({ location: where, url }) {
  const { summaryId, switches } = window.consolePage;
  const place = document.createElement('div');
  place.className = 'fragment';
  document.getElementById(`fragments-${where}`)?.append(place);
  const id = summaryId ?? (switches.fragmentWithoutId === 'undefined' ? 'undefined' : null);
  try {
    const full = id === null ? url : `${url}/${encodeURIComponent(id)}`;
    const answer = await callRest({ method: 'GET', url: full, argumentNames: [] }, {});
    injectHtml(place, textOf(answer, 'html') ?? '');
  } catch {
    place.remove();
  }
}
