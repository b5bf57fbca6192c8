import type { IntelMatch, IntelTone, IntelVerdict } from '@intelbridge/core';
import { cut, type Html, html } from '../html/html.ts';
import { namedLink } from '../html/link.ts';
import { CELL, HEAD, LINK, LONGEST, MUTED, TABLE } from './hover-style.ts';

/** Entries that a tooltip has room for, of the first kind of details. */
const SHOWN = 6;
const LONGEST_REASON = 160;

/** Beside the word, never instead of it; each can be told from light and from dark. */
const MARKS: Readonly<Record<IntelTone, string>> = {
  bad: '#da1e28',
  doubtful: '#b28600',
  neutral: '#8d8d8d',
  good: '#24a148',
};

/** What a platform makes of a value, in the part of it that says so: the name of that part leads to the record. */
export function verdictHtml(provider: string, match: IntelMatch, verdict: IntelVerdict): Html {
  const { origin, link, status, modifiedAt } = match;
  const { word, tone, confidence, reason } = verdict;
  const mark = `display:inline-block;width:8px;height:8px;border-radius:4px;margin-right:6px;background:${MARKS[tone]}`;
  return html`<div style="${HEAD}">${provider} · ${namedLink(link, cut(origin ?? 'Details', LONGEST), LINK)}${
    status !== undefined && ` · ${status}`
  }</div>
<div style="overflow-wrap:anywhere"><span style="${mark}"></span><strong>${cut(word, LONGEST)}</strong>${
    confidence !== undefined && ` · Confidence ${cut(confidence, LONGEST)}`
  }</div>${
    reason !== undefined && html`<div style="${MUTED}">${cut(reason, LONGEST_REASON)}</div>`
  }${entriesHtml(match)}${
    modifiedAt !== undefined &&
    html`<div style="${MUTED}">Last modified ${utcTime(modifiedAt)}</div>`
  }`;
}

function entriesHtml({ details = [] }: IntelMatch): Html | false {
  const first = details.find((detail) => detail.kind === 'entries');
  if (first === undefined) return false;
  const rows = first.entries
    .slice(0, SHOWN)
    .map(
      ({ label, value = '' }) =>
        html`<tr><td style="${CELL}">${cut(label, LONGEST)}</td><td style="${CELL}">${cut(value, LONGEST)}</td></tr>`,
    );
  return html`<table style="${TABLE}">${rows}</table>`;
}

/** To the minute; a tooltip is read by people of several time zones. */
const utcTime = (at: number): string =>
  `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
