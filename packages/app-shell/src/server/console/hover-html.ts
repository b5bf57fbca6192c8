import type { IntelMatch, LookUpAnswer, ProviderAnswer } from '@intelbridge/core';
import { cut, type Html, html } from '../html/html.ts';
import { shortLink } from '../html/link.ts';
import { CELL, HEAD, LINK, LONGEST, MUTED, TABLE } from './hover-style.ts';
import { verdictHtml } from './verdict-html.ts';

const SHOWN = 3;
/** Several records of one value are rare; the details page has them all. */
const MATCHES = 3;
// The tooltip has the console's theme: colours are inherited, and lines are a shade of the text.
const LINE = 'border-top:1px solid currentColor;opacity:.25;margin:6px 0';
/** Words that must not be broken; four of them fit into a tooltip. */
const COUNTED =
  'padding:1px 6px 1px 0;text-align:left;color:inherit;background:none;white-space:nowrap;font-size:12px';

/** What a tooltip of QRadar shows of an answer: the guide's content, one part per provider. */
export function hoverHtml({ results }: LookUpAnswer): Html {
  const parts = results.filter(({ outcome }) => outcome !== 'skipped').map(partOf);
  return html`<div style="max-width:360px;line-height:1.4;color:inherit">${parts.map((part, at) =>
    at === 0 ? part : html`<div style="${LINE}"></div>${part}`,
  )}</div>`;
}

function partOf(answer: ProviderAnswer): Html {
  const { provider, outcome, matches } = answer;
  if (outcome === 'found') {
    const more = matches.length - MATCHES;
    return html`${matches
      .slice(0, MATCHES)
      .map((match, at) =>
        match.verdict
          ? verdictHtml(provider, match, at === 0 ? undefined : matches[0])
          : matchHtml(provider, match),
      )}${more > 0 && html`<div style="${MUTED}">and ${more} more on ${provider}</div>`}`;
  }
  return html`<div style="${MUTED}">${wordsOf(answer)}</div>`;
}

/** Of every outcome but `found`, in one sentence without its full stop. */
export function wordsOf({ provider, outcome, reason }: ProviderAnswer): string {
  const said = reason?.replace(/\.$/, '') ?? '';
  const why = said === '' ? '' : `: ${cut(said, 200)}`;
  switch (outcome) {
    case 'not-found':
      return `Not in ${provider}`;
    case 'pending':
      return `Looking up on ${provider}…`;
    case 'denied':
      return `${provider} does not allow it${why}`;
    case 'limited':
      return `${provider} cannot be asked now${why}`;
    case 'unreachable':
      return `${provider} does not answer${why}`;
    case 'skipped':
      return `${provider} was not asked${why}`;
    case 'found':
      return `Known to ${provider}`;
  }
}

function matchHtml(provider: string, match: IntelMatch): Html {
  const { link, score, status, adversaries, attributes, sources } = match;
  return html`<div style="${HEAD}">${provider}${status !== undefined && ` · ${status}`}</div>
<div style="overflow-wrap:anywhere">${shortLink(link, LINK)}</div>
<table style="${TABLE}"><tr>${['Score', 'Adversaries', 'Attributes', 'Sources'].map(
    (name) => html`<th style="${COUNTED}">${name}</th>`,
  )}</tr><tr>${[score ?? '–', adversaries.length, attributes.length, sources.length].map(
    (count) => html`<td style="${COUNTED}">${count}</td>`,
  )}</tr></table>
${listHtml('Related Sources', sources)}${listHtml('Related Adversaries', adversaries)}${
  attributes.length > 0 &&
  html`<table style="${TABLE}"><tr><th style="${CELL}">Attribute Name</th><th style="${CELL}">Attribute Value</th></tr>${attributes
    .slice(0, SHOWN)
    .map(
      (each) =>
        html`<tr><td style="${CELL}">${cut(each.name, LONGEST)}</td><td style="${CELL}">${cut(each.value, LONGEST)}</td></tr>`,
    )}</table>`
}`;
}

function listHtml(title: string, names: readonly string[]): Html | false {
  if (names.length === 0) return false;
  const shown = names.slice(0, SHOWN).map((name) => html`<div>${cut(name, LONGEST)}</div>`);
  return html`<div style="${HEAD}">${title}</div>${shown}`;
}
