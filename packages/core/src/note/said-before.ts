import type { NoteSection } from './note-section.ts';
import { cutFrom, notFoundOn, remarksOf } from './note-words.ts';

/** What earlier notes of ours said of one provider. */
export interface SaidBefore {
  /** What the latest of them that had an answer said, without blanks. */
  readonly latest: string | undefined;
  /** Any of them said that the provider knows nothing. */
  readonly notFound: boolean;
}

const HEAD = /\*{5}Contextinformationfrom(.{1,80}?)\*{5}=*/g;

/**
 * Finds our own sections about a provider in the notes of an offense, the newest first, by their heads: who is named as
 * the author depends on the account, and a console may escape markup and wrap lines anew.
 */
export function saidBefore(provider: string, notes: readonly string[]): SaidBefore {
  const name = compact(provider);
  const bodies = notes.flatMap(sectionsIn).filter((section) => section.provider === name);
  const remarks = remarksOf(provider).map(compact);
  const isAnswer = (body: string) => body !== '' && !startsWithAny(body, remarks);
  return {
    latest: bodies.find(({ body }) => isAnswer(body))?.body,
    notFound: bodies.some(({ body }) =>
      isFollowedByRemarks(compact(notFoundOn(provider)), body, provider),
    ),
  };
}

/** Whether the latest of our notes says the facts of a section. */
export function saysTheSame({ latest }: SaidBefore, { provider, facts }: NoteSection): boolean {
  if (latest === undefined) return false;
  const wanted = compact(facts.join('\n'));
  if (isFollowedByRemarks(wanted, latest, provider)) return true;
  const tail = compact(cutFrom(provider));
  if (!latest.endsWith(tail)) return false;
  const shown = latest.slice(0, -tail.length).replace(/…$/, '');
  return shown !== '' && wanted.startsWith(shown);
}

function isFollowedByRemarks(facts: string, body: string, provider: string): boolean {
  if (!body.startsWith(facts)) return false;
  const rest = body.slice(facts.length);
  return (
    rest === '' || startsWithAny(rest, [...remarksOf(provider), cutFrom(provider)].map(compact))
  );
}

const startsWithAny = (text: string, starts: readonly string[]): boolean =>
  starts.some((start) => text.startsWith(start));

interface ReadSection {
  readonly provider: string;
  readonly body: string;
}

function sectionsIn(note: string): readonly ReadSection[] {
  const text = compact(note);
  const heads = [...text.matchAll(HEAD)];
  return heads.map((head, index) => ({
    provider: head[1] ?? '',
    body: text.slice(head.index + head[0].length, heads[index + 1]?.index),
  }));
}

const TAG = /<[^<>]{1,500}>/g;
const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|amp|quot|apos|nbsp));/gi;
const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
const BLANKS = /[\s\p{Cc}\p{Cf}]+/gu;

/** Text as two notes are compared: without tags, character references and blanks. */
const compact = (text: string): string =>
  text
    .replace(TAG, ' ')
    .replace(REFERENCE, (_, decimal?: string, hex?: string, name?: string) =>
      name === undefined
        ? character(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal))
        : (NAMED[name.toLowerCase()] ?? ''),
    )
    .replace(BLANKS, '');

const character = (code: number): string => (code <= 0x10_ffff ? String.fromCodePoint(code) : '');
