import type { LookUpResult } from '../ports/intel-lookup.port.ts';
import type { UsageKind } from '../ports/usage-ledger.port.ts';
import type { Grant, LookUpQuota } from './look-up-quota.ts';

/** What may be asked of some questions. */
export interface Admission<Question> {
  readonly asked: readonly Question[];
  /** With the reason in plain words. */
  readonly refused: readonly (readonly [question: Question, reason: string])[];
  /** To be told what came of `asked`, in its order. */
  readonly settle: (results: readonly LookUpResult[]) => Promise<void>;
}

const KINDS: readonly UsageKind[] = ['by-hand', 'automatic'];

/** Counts questions and lets as many through as there is room for, those of people first. */
export async function admit<Question extends { readonly kind: UsageKind }>(
  questions: readonly Question[],
  quota: LookUpQuota,
): Promise<Admission<Question>> {
  const asked: Question[] = [];
  const refused: (readonly [Question, string])[] = [];
  const grants: Grant[] = [];
  for (const kind of KINDS) {
    const own = questions.filter((each) => each.kind === kind);
    if (own.length === 0) continue;
    const grant = await quota.take(kind, own.length);
    grants.push(grant);
    asked.push(...own.slice(0, grant.count));
    for (const each of own.slice(grant.count)) refused.push([each, grant.reason ?? '']);
  }
  return { asked, refused, settle: (results) => settle(grants, results, quota) };
}

async function settle(
  grants: readonly Grant[],
  results: readonly LookUpResult[],
  quota: LookUpQuota,
): Promise<void> {
  let at = 0;
  for (const grant of grants) {
    await quota.settle(grant, results.slice(at, at + grant.count));
    at += grant.count;
  }
}
