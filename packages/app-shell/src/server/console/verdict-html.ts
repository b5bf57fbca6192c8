import type { IntelEntry, IntelMatch, IntelTone, IntelVerdict } from '@intelbridge/core';
import { cut, type Html, html } from '../html/html.ts';
import { namedLink } from '../html/link.ts';
import { CELL, HEAD, LINK, LONGEST, MUTED, TABLE } from './hover-style.ts';

/** Entries that a tooltip has room for, of the first kind of details. */
const SHOWN = 6;
const LONGEST_REASON = 160;
/** Labels are not broken. */
const LONGEST_LABEL = 24;

/** Beside the word, never instead of it; each can be told from light and from dark. */
const MARKS: Readonly<Record<IntelTone, string>> = {
  bad: '#da1e28',
  doubtful: '#b28600',
  neutral: '#8d8d8d',
  good: '#24a148',
};

/**
 * What a platform makes of a value, in the part of it that says so: the name of that part leads to the record. What
 * `told` said already is not said again.
 */
export function verdictHtml(
  provider: string,
  match: IntelMatch,
  told: IntelMatch | undefined,
): Html {
  const { origin, link, status, modifiedAt, verdict } = match;
  const name = namedLink(link, cut(origin ?? 'Details', LONGEST), LINK);
  const state = [
    status === undefined ? undefined : cut(status, LONGEST),
    modifiedAt === undefined ? undefined : `last modified ${utcTime(modifiedAt)}`,
  ].filter((each) => each !== undefined);
  return html`<div style="${HEAD}">${told === undefined && `${provider} · `}${name}</div>${
    verdict !== undefined && wordHtml(verdict)
  }${entriesHtml(match, told)}${
    state.length > 0 && html`<div style="${MUTED}">${state.join(' · ')}</div>`
  }`;
}

function wordHtml({ word, tone, confidence, reason }: IntelVerdict): Html {
  const mark = `display:inline-block;width:8px;height:8px;border-radius:4px;margin-right:6px;background:${MARKS[tone]}`;
  return html`<div style="overflow-wrap:anywhere"><span style="${mark}"></span><strong>${cut(word, LONGEST)}</strong>${
    confidence !== undefined && ` · Confidence ${cut(confidence, LONGEST)}`
  }</div>${reason !== undefined && html`<div style="${MUTED}">${cut(reason, LONGEST_REASON)}</div>`}`;
}

function entriesHtml(match: IntelMatch, told: IntelMatch | undefined): Html | false {
  const before = told === undefined ? [] : entriesOf(told);
  const isNews = ({ label, value }: IntelEntry) =>
    !before.some((each) => each.label === label && each.value === value);
  const rows = entriesOf(match)
    .filter(isNews)
    .map(
      ({ label, value = '' }) =>
        html`<tr><td style="${CELL};white-space:nowrap">${cut(label, LONGEST_LABEL)}</td><td style="${CELL}">${cut(value, LONGEST)}</td></tr>`,
    );
  return rows.length > 0 && html`<table style="${TABLE}">${rows}</table>`;
}

const entriesOf = ({ details = [] }: IntelMatch): readonly IntelEntry[] =>
  details.find((detail) => detail.kind === 'entries')?.entries.slice(0, SHOWN) ?? [];

/** To the minute; a tooltip is read by people of several time zones. */
const utcTime = (at: number): string =>
  `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
