import type { IntelMatch, LookUpAnswer, ProviderAnswer } from '@intelbridge/core';
import { wordsOf } from '../console/hover-html.ts';
import { cut, type Html, html } from '../html/html.ts';
import { shortLink } from '../html/link.ts';

const LONGEST = 300;
const ATTRIBUTES = 100;

/** Everything that is known of a value, one section per provider. */
export function answerHtml({ results }: LookUpAnswer): Html {
  if (results.length === 0) return html`<p>No platform can be asked about this.</p>`;
  return html`${results.map(sectionOf)}`;
}

function sectionOf(answer: ProviderAnswer): Html {
  const { provider, outcome, matches, answeredAt, stale } = answer;
  const age =
    answeredAt !== undefined &&
    html`<p class="muted">As of <time datetime="${new Date(answeredAt).toISOString()}">${new Date(answeredAt).toISOString()}</time>${stale && ', being asked anew'}</p>`;
  const body = outcome === 'found' ? matches.map(matchHtml) : html`<p>${wordsOf(answer)}.</p>`;
  return html`<section><h2>${provider}</h2>${body}${age}</section>`;
}

function matchHtml(match: IntelMatch): Html {
  const { type, value, link, status, score, sources, adversaries, attributes } = match;
  return html`<dl>
<dt>${type}</dt><dd class="value">${cut(value, LONGEST)}</dd>
<dt>Page</dt><dd>${shortLink(link)}</dd>
${status !== undefined && html`<dt>Status</dt><dd>${status}</dd>`}
${score !== undefined && html`<dt>Score</dt><dd>${score}</dd>`}
<dt>Sources</dt><dd>${listOf(sources)}</dd>
<dt>Adversaries</dt><dd>${listOf(adversaries)}</dd>
</dl>
${
  attributes.length > 0 &&
  html`<table><caption>Attributes (${attributes.length})</caption><thead><tr><th scope="col">Name</th><th scope="col">Value</th></tr></thead><tbody>${attributes
    .slice(0, ATTRIBUTES)
    .map(
      (each) =>
        html`<tr><td>${cut(each.name, LONGEST)}</td><td>${cut(each.value, LONGEST)}</td></tr>`,
    )}</tbody></table>`
}`;
}

const listOf = (names: readonly string[]): string =>
  names.length === 0 ? 'none' : names.map((name) => cut(name, LONGEST)).join(', ');
