import {
  DAY_MS,
  type FeedbackOutcome,
  type Instant,
  isVendorError,
  type VendorError,
} from '@intelbridge/core';
import type { ApiVersion } from '../api-version.ts';
import type { AskedIndicator } from '../indicator/asked-indicator.ts';
import type { Copy, Tally } from '../indicator/copy.ts';
import { copyKeys, keysOf, ownFirst } from '../indicator/match-keys.ts';
import { stateOf } from './state-of.ts';
import { toRefusal } from './to-refusal.ts';

export interface Mark {
  readonly version: ApiVersion;
  readonly asked: AskedIndicator;
  /** Who has to have a copy, which is tried first; any, if undefined. The count is the whole instance's (dossier §2.6). */
  readonly owner: string | undefined;
  /** Tried first of any. */
  readonly first: string | undefined;
  readonly now: Instant;
  readonly signal: AbortSignal | undefined;
}

/** Copies tried for one that may be written. */
const MOST_TRIES = 10;
const TODAY = 'Already reported today; ThreatConnect counts one report a day of this account.';
const NOT_COUNTED =
  'ThreatConnect did not count the report: tick "Include in Observations and False Positives" for the API user.';

/** Once per user and UTC day, by the platform's rule; what was reported today is not reported again. */
export async function markFalsePositive(mark: Mark): Promise<FeedbackOutcome> {
  const { version, asked, owner, first, signal } = mark;
  const keys = new Set(keysOf(asked));
  const found = await version.find([asked], undefined, signal);
  const copies = found.filter((copy) => copyKeys(copy).some((key) => keys.has(key)));
  const known = copies.find((copy) => owner === undefined || copy.owner === owner);
  if (known === undefined) return { outcome: 'unknown' };
  if (known.isReportedToday === true) return unchanged(known, known.falsePositives, TODAY);
  return report(ownFirst(copies, owner ?? first).slice(0, MOST_TRIES), mark);
}

/** Through the first copy that this account may write. */
async function report(copies: readonly Copy[], mark: Mark): Promise<FeedbackOutcome> {
  const { version, asked, signal } = mark;
  let refusal: VendorError | undefined;
  for (const copy of copies) {
    try {
      return toOutcome(copy, await version.report(asked, copy, signal), mark.now);
    } catch (error) {
      if (!isVendorError(error) || !isForbidden(error)) throw error;
      refusal ??= error;
    }
  }
  const owners = copies.map(({ owner }) => owner).join('", "');
  throw toRefusal(refusal, 'report false positives', owners);
}

const isForbidden = ({ status }: VendorError): boolean => status === 401 || status === 403;

/** What the platform tells is the count; a report that did not raise it changed nothing. */
function toOutcome(copy: Copy, after: Tally, now: Instant): FeedbackOutcome {
  const before = copy.falsePositives?.count;
  if (before === undefined || after.count > before) {
    return { outcome: 'done', link: copy.link, state: stateOf(copy, after) };
  }
  const isToday =
    after.last !== undefined && Math.floor(after.last / DAY_MS) === Math.floor(now / DAY_MS);
  return unchanged(copy, after, isToday ? TODAY : NOT_COUNTED);
}

const unchanged = (copy: Copy, tally: Tally | undefined, remark: string): FeedbackOutcome => ({
  outcome: 'unchanged',
  link: copy.link,
  state: stateOf(copy, tally),
  remark,
});
