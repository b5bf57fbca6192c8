import { type Call, isTrue, queryValue } from '../http/call.ts';
import { badRequest } from '../http/refusal.ts';
import type { Indicator } from '../store/indicator.ts';

type Test = (indicator: Indicator) => boolean;
type Readable = string | number | undefined;

/** What `filters` may name, of the documented table what clients use. Dates are epoch milliseconds. */
const readers: Readonly<Record<string, (indicator: Indicator) => Readable>> = {
  summary: ({ summary }) => summary,
  active: ({ fields }) => String(fields.active),
  rating: ({ fields }) => fields.rating,
  confidence: ({ fields }) => fields.confidence,
  threatAssessRating: ({ facts }) => facts.threatAssess.rating,
  threatAssessConfidence: ({ facts }) => facts.threatAssess.confidence,
  threatAssessScore: ({ facts }) => facts.threatAssess.score,
  dateAdded: ({ dateAddedMs }) => dateAddedMs,
  lastModified: ({ lastModifiedMs }) => lastModifiedMs,
};

/** `filters=a=b,c>d`, all of them or, with `orParams=true`, any of them; active ones unless `active` is named. Throws 400. */
export function v2Filter(call: Call): Test {
  const parts = call.query.getAll('filters').flatMap((text) => text.split(','));
  const tests = parts.filter((part) => part !== '').map(toTest);
  const namesActive = parts.some((part) => part.startsWith('active'));
  const isAny = isTrue(call, 'orParams');
  const since = sinceOf(call, 'modifiedSince');
  return (indicator) =>
    (namesActive || indicator.fields.active) &&
    indicator.lastModifiedMs >= since &&
    (tests.length === 0 ||
      (isAny ? tests.some(passes(indicator)) : tests.every(passes(indicator))));
}

const passes =
  (indicator: Indicator): ((test: Test) => boolean) =>
  (test) =>
    test(indicator);

/** An instant in the query; 0 when it is not there. Throws 400. */
export function sinceOf(call: Call, name: string): number {
  const text = queryValue(call, name);
  if (text === undefined) return 0;
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw badRequest();
  return ms;
}

function toTest(part: string): Test {
  const [, name = '', operator = '', text = ''] = /^(\w+)([=<>^])(.*)$/s.exec(part) ?? [];
  const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
  if (read === undefined) throw badRequest();
  return (indicator) => holds(read(indicator), operator, text);
}

function holds(value: Readable, operator: string, text: string): boolean {
  if (value === undefined) return false;
  if (operator === '^') return String(value).startsWith(text);
  if (typeof value === 'string') return operator === '=' && value === text;
  const wanted = /^\d{4}-/.test(text) ? Date.parse(text) : Number(text);
  if (operator === '=') return value === wanted;
  return operator === '<' ? value < wanted : value > wanted;
}
