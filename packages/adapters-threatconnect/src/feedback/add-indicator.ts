import type { FeedbackDetails, FeedbackOutcome } from '@intelbridge/core';
import type { ApiVersion, Draft } from '../api-version.ts';
import { isAlreadyThere } from '../http/error-body.ts';
import type { AskedIndicator } from '../indicator/asked-indicator.ts';
import type { Copy } from '../indicator/copy.ts';
import { copyKeys, keysOf } from '../indicator/match-keys.ts';
import { stateOf } from './state-of.ts';
import { toRefusal } from './to-refusal.ts';

export interface Addition {
  readonly version: ApiVersion;
  readonly asked: AskedIndicator;
  readonly by: string;
  readonly details: FeedbackDetails;
  /** Where it goes. */
  readonly owner: string;
  /** What it names as its source. */
  readonly source: string;
  readonly signal: AbortSignal | undefined;
}

/** Makes a copy in one owner; what is there stays as it is, since a second create would change it (dossier §3.4). */
export async function addIndicator(addition: Addition): Promise<FeedbackOutcome> {
  const there = await existing(addition);
  if (there) return unchanged(there);
  const { version, asked, owner, signal } = addition;
  try {
    const { copy, wasThere, refused } = await version.create(asked, toDraft(addition), signal);
    if (wasThere) return unchanged(copy);
    const remark = refused.length > 0 && {
      remark: `ThreatConnect made it without ${refused.join(', ')}.`,
    };
    return { outcome: 'done', link: copy.link, state: stateOf(copy), ...remark };
  } catch (error) {
    // Somebody else was faster.
    const other = isAlreadyThere(error) ? await existing(addition) : undefined;
    if (other) return unchanged(other);
    throw toRefusal(error, 'add indicators', owner);
  }
}

async function existing({ version, asked, owner, signal }: Addition): Promise<Copy | undefined> {
  const keys = new Set(keysOf(asked));
  const copies = await version.find([asked], owner, signal);
  return copies.find((copy) => copyKeys(copy).some((key) => keys.has(key)));
}

const unchanged = (copy: Copy): FeedbackOutcome => ({
  outcome: 'unchanged',
  link: copy.link,
  state: stateOf(copy),
});

function toDraft({ details, by, owner, source }: Addition): Draft {
  const { rating, confidence, tags = [] } = details;
  const description = `Added in ${source} by ${by}.`.toWellFormed();
  return { owner, rating, confidence, tags, source, description };
}
