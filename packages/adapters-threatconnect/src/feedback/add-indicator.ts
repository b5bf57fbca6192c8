import type { FeedbackDetails, FeedbackOutcome } from '@intelbridge/core';
import type { ApiVersion, Draft } from '../api-version.ts';
import type { AskedIndicator } from '../indicator/asked-indicator.ts';
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
  const { version, asked, owner, signal } = addition;
  const keys = new Set(keysOf(asked));
  const copies = await version.find([asked], owner, signal);
  const there = copies.find((copy) => copyKeys(copy).some((key) => keys.has(key)));
  if (there) return { outcome: 'unchanged', link: there.link, state: stateOf(there) };
  try {
    const { copy, wasThere, refusedTags } = await version.create(asked, toDraft(addition), signal);
    const tags = refusedTags.map((tag) => `"${tag}"`).join(', ');
    return {
      outcome: wasThere ? 'unchanged' : 'done',
      link: copy.link,
      state: stateOf(copy),
      ...(tags !== '' && { remark: `ThreatConnect did not take the tags ${tags}.` }),
    };
  } catch (error) {
    throw toRefusal(error, 'add indicators', owner);
  }
}

function toDraft({ details, by, owner, source }: Addition): Draft {
  const { rating, confidence, tags = [] } = details;
  const description = `Added in ${source} by ${by}.`.toWellFormed();
  return { owner, rating, confidence, tags, source, description };
}
