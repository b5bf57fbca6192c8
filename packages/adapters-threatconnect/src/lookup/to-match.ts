import type { Instant, IntelDetail, IntelEntry, IntelMatch, IntelVerdict } from '@intelbridge/core';
import type { AskedIndicator } from '../indicator/asked-indicator.ts';
import type { Copy, Tally } from '../indicator/copy.ts';
import { valueAsAsked } from '../indicator/match-keys.ts';
import { assessWord, dayWords, ratingWord, skulls, timeWords } from './words.ts';

/** Groups that are somebody, not something. */
const ADVERSARIES: ReadonlySet<string> = new Set(['Adversary', 'Intrusion Set']);

export function toMatch(copy: Copy, asked: AskedIndicator): IntelMatch {
  const { subject, kind } = asked;
  const { source, groups } = copy;
  const adversaries = groups.filter(({ type }) => ADVERSARIES.has(type)).map(({ name }) => name);
  return {
    type: subject.type,
    // The platform writes addresses in a form of its own.
    value: kind.typeName === 'Address' ? subject.value.trim() : valueAsAsked(copy, asked),
    link: copy.link,
    status: copy.active ? 'Active' : 'Inactive',
    score: copy.threatAssessScore,
    sources: source === undefined ? [] : [source],
    adversaries: [...new Set(adversaries)],
    attributes: copy.attributes,
    origin: copy.owner,
    verdict: toVerdict(copy),
    details: toDetails(copy),
    modifiedAt: copy.modifiedAt,
  };
}

/** What the owner makes of it. */
function toVerdict({ rating, confidence, active }: Copy): IntelVerdict {
  const sure = confidence === undefined ? {} : { confidence: `${confidence} %` };
  if (rating === undefined) return { word: 'Not rated', tone: 'neutral', ...sure };
  const tone = rating >= 3 ? 'bad' : 'doubtful';
  return {
    word: ratingWord(rating),
    tone: active && rating > 0 ? tone : 'neutral',
    ...sure,
    reason: `Threat rating ${skulls(rating)} (${rating} of 5)`.replace('  ', ' '),
  };
}

function toDetails(copy: Copy): readonly IntelDetail[] {
  const groups = copy.groups.map(({ type, name, link }) => ({ label: type, value: name, link }));
  return [
    { kind: 'entries', title: 'Assessment', entries: assessment(copy) },
    { kind: 'entries', title: 'Record', entries: record(copy) },
    ...(groups.length === 0
      ? []
      : [{ kind: 'entries', title: 'Groups', entries: groups } as const]),
  ];
}

/** What a tooltip has room for. */
function assessment(copy: Copy): readonly IntelEntry[] {
  const { threatAssessScore: score, tags } = copy;
  return entries([
    ['ThreatAssess', score === undefined ? undefined : `${assessWord(score)}, ${score} of 1000`],
    ['Tags', tags.join(', ')],
    ['False positives', tallyText(copy.falsePositives)],
  ]);
}

function record(copy: Copy): readonly IntelEntry[] {
  const { addedAt, ownerType, calScore } = copy;
  return [
    ...entries([
      ['Owner', ownerType === undefined ? copy.owner : `${copy.owner} (${ownerType})`],
      ['Description', copy.description],
      ['CAL score', calScore === undefined ? undefined : `${calScore} of 1000`],
      ['Observations', tallyText(copy.observations)],
      ['Security labels', copy.securityLabels.join(', ')],
    ]),
    ...timed('Date added', addedAt),
  ];
}

const timed = (label: string, at: Instant | undefined): readonly IntelEntry[] =>
  at === undefined ? [] : [{ label, value: timeWords(at), at }];

/** Never reported is a word, not a date (dossier §6.5). */
function tallyText(tally: Tally | undefined): string | undefined {
  if (tally === undefined) return undefined;
  const last = tally.last === undefined ? '' : `, last ${dayWords(tally.last)}`;
  return `${tally.count}${last}`;
}

const entries = (rows: readonly (readonly [string, string | undefined])[]): readonly IntelEntry[] =>
  rows.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [{ label, value }]));
