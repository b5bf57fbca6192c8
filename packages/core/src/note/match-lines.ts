import type { IntelEntry } from '../ports/intel-detail.port.ts';
import type { IntelMatch } from '../ports/intel-lookup.port.ts';
import { cutAtWord, plainText } from './plain-text.ts';

const LONGEST_NAME = 100;
const LONGEST_VALUE = 200;
const LONGEST_LINK = 500;
const SHOWN = 3;
const MOST_DETAILS = 12;

/** What a section says of one indicator, one line per fact. `named`: with a line saying which indicator it is. */
export function matchLines(
  provider: string,
  match: IntelMatch,
  { named }: { readonly named: boolean },
): readonly string[] {
  const texts = new Texts();
  const { status, score } = match;
  const link = webLink(match.link);
  const attributes = match.attributes.map(({ name, value }) => `${name}: ${value}`);
  const lines = [
    ...(named ? [indicatorLine(match, texts)] : []),
    ...(link === undefined ? [] : [`${provider} URL for the Indicator - ${link}`]),
    ...(status === undefined ? [] : [`Status - ${texts.take(status, LONGEST_NAME)}`]),
    ...(score === undefined ? [] : [`${provider} Score - ${score}`]),
    ...verdictLines(match, texts),
    ...sourceLines(match, texts),
    ...listLines('Adversaries', match.adversaries, texts),
    ...listLines('Attributes', attributes, texts),
    ...detailLines(match, texts),
  ];
  if (!texts.shortened) return lines;
  const where = link === undefined ? `on ${provider}` : `at the ${provider} URL above`;
  return [...lines, `Shortened, the full record is ${where}`];
}

function indicatorLine({ type, value, origin }: IntelMatch, texts: Texts): string {
  const where = origin === undefined ? '' : ` in ${texts.take(origin, LONGEST_NAME)}`;
  return `Indicator - ${texts.take(value, LONGEST_VALUE)} (${texts.take(type, LONGEST_NAME)})${where}`;
}

function verdictLines({ verdict }: IntelMatch, texts: Texts): readonly string[] {
  if (verdict === undefined) return [];
  const { word, confidence, reason } = verdict;
  const sure = confidence === undefined ? '' : ` (${texts.take(confidence, LONGEST_NAME)})`;
  const why = reason === undefined ? '' : `: ${texts.take(reason, LONGEST_VALUE)}`;
  return [`Verdict - ${texts.take(word, LONGEST_NAME)}${sure}${why}`];
}

/** Counted even where there are none, as the guide does, unless the platform has other facts. */
function sourceLines({ sources, details }: IntelMatch, texts: Texts): readonly string[] {
  if (sources.length > 0) return listLines('Sources', sources, texts);
  return details === undefined ? [totalLine('Sources', sources)] : [];
}

/** Charts are for windows. */
function detailLines({ details = [] }: IntelMatch, texts: Texts): readonly string[] {
  const told = details.flatMap((each) => (each.kind === 'entries' ? [each] : []));
  const some = told.filter(({ entries }) => entries.length > 0).slice(0, MOST_DETAILS);
  return some.map(({ title, entries }) => {
    const first = entries.slice(0, SHOWN).map((each) => texts.take(wordsOf(each), LONGEST_NAME));
    const more = entries.length - first.length;
    return `${texts.take(title, LONGEST_NAME)} - ${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  });
}

const wordsOf = ({ label, value }: IntelEntry): string =>
  value === undefined ? label : `${label}: ${value}`;

function listLines(kind: string, names: readonly string[], texts: Texts): readonly string[] {
  if (names.length === 0) return [];
  const first = names.slice(0, SHOWN).map((name) => texts.take(name, LONGEST_NAME));
  return [totalLine(kind, names), `The first three ${kind} - ${first.join(', ')}`];
}

const totalLine = (kind: string, names: readonly string[]): string =>
  `Total number of ${kind} - ${names.length}`;

/** A link for people to follow; undefined for anything that is not of the web, or too long to be one. */
function webLink(text: string): string | undefined {
  const link = URL.parse(text);
  if (link?.protocol !== 'https:' && link?.protocol !== 'http:') return undefined;
  // Neither a character reference nor stars like those of a head.
  const href = link.href.replace(/(&#?\w{1,31});/g, '$1%3B').replaceAll('*', '%2A');
  return href.length <= LONGEST_LINK ? href : undefined;
}

/** Makes untrusted texts plain, and remembers whether one was cut. */
class Texts {
  shortened = false;

  take(text: string, most: number): string {
    const plain = plainText(text);
    this.shortened ||= plain.length > most;
    return cutAtWord(plain, most);
  }
}
