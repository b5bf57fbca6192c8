import type {
  AuditEntry,
  AuditQuery,
  CachedAnswer,
  FeedbackAction,
  FeedbackDetails,
  FeedbackOutcome,
  Instant,
  LoggedAuditEntry,
  LookUpSubject,
} from '@intelbridge/core';
import {
  auditTrailContract,
  feedbackContract,
  lookupCacheContract,
} from '@intelbridge/core/contract';
import { MemoryAuditTrail, MemoryFeedback, MemoryLookupCache } from '@intelbridge/core/fakes';
import { openMemoryFeedback } from '../memory-intel.ts';

/** Each breaks one promise of the cache of look-ups; its contract has to notice. */
class ForgetsOtherProvidersAnswers extends MemoryLookupCache {
  override async write(answers: readonly CachedAnswer[]): Promise<void> {
    for (const { subject } of answers) await super.clear(subject);
    await super.write(answers);
  }
}

class MixesUpTypes extends MemoryLookupCache {
  override async read(subjects: readonly LookUpSubject[]): Promise<readonly CachedAnswer[]> {
    const types = ['FQDN', 'IP Address', 'String'];
    return super.read(subjects.flatMap((each) => types.map((type) => ({ ...each, type }))));
  }
}

class ExpiresTooMuch extends MemoryLookupCache {
  override async expire(before: Instant): Promise<number> {
    return super.expire(before + 1);
  }
}

class ClearsAll extends MemoryLookupCache {
  override async clear(): Promise<number> {
    return super.clear();
  }
}

/** And of the audit trail. */
class TellsTheOldestFirst extends MemoryAuditTrail {
  override async entries(query: AuditQuery): Promise<readonly LoggedAuditEntry[]> {
    return (await super.entries(query)).toReversed();
  }
}

class MindsCase extends MemoryAuditTrail {
  override async entries(query: AuditQuery): Promise<readonly LoggedAuditEntry[]> {
    const { text = '' } = query;
    return (await super.entries(query)).filter((each) => JSON.stringify(each).includes(text));
  }
}

class KeepsTooMany extends MemoryAuditTrail {
  constructor(kept: number) {
    super(kept + 1);
  }
}

class CutsTexts extends MemoryAuditTrail {
  override async append(entry: AuditEntry): Promise<number> {
    return super.append({ ...entry, subject: entry.subject.slice(0, 1_000) });
  }
}

/** And of feedback. */
class AddsWhatIsUnknown extends MemoryFeedback {
  override async give(
    action: FeedbackAction,
    subject: LookUpSubject,
    ...others: [by: string, details: FeedbackDetails, signal?: AbortSignal]
  ): Promise<FeedbackOutcome> {
    await super.give('add', subject, ...others);
    return super.give(action, subject, ...others);
  }
}

class AlwaysSaysDone extends MemoryFeedback {
  override async give(...asked: Parameters<MemoryFeedback['give']>): Promise<FeedbackOutcome> {
    const said = await super.give(...asked);
    return said.outcome === 'unchanged' ? { ...said, outcome: 'done' } : said;
  }
}

class AddsOverWhatIsThere extends MemoryFeedback {
  override async give(...asked: Parameters<MemoryFeedback['give']>): Promise<FeedbackOutcome> {
    const said = await super.give(...asked);
    if (asked[0] === 'add') this.add(asked[1]);
    return said;
  }
}

const BROKEN_CACHES = {
  ForgetsOtherProvidersAnswers,
  MixesUpTypes,
  ExpiresTooMuch,
  ClearsAll,
};
const BROKEN_TRAILS = { TellsTheOldestFirst, MindsCase, KeepsTooMany, CutsTexts };
const BROKEN_FEEDBACK = { AddsWhatIsUnknown, AlwaysSaysDone, AddsOverWhatIsThere };

for (const [name, Broken] of Object.entries(BROKEN_CACHES)) {
  lookupCacheContract({
    name,
    open: async () => {
      const cache = new Broken();
      return { cache, reopen: async () => cache, close: async () => undefined };
    },
  });
}
for (const [name, Broken] of Object.entries(BROKEN_TRAILS)) {
  auditTrailContract({
    name,
    open: async (kept) => {
      const audit = new Broken(kept);
      return { audit, reopen: async () => audit, close: async () => undefined };
    },
  });
}
for (const [name, Broken] of Object.entries(BROKEN_FEEDBACK)) {
  feedbackContract({ name, open: async () => openMemoryFeedback(new Broken()) });
}
