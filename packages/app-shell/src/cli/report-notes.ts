import { CONSOLE, type HeldDeletion, type SyncReport } from '@intelbridge/core';
import { inDigits, presentable, presentableSentence, presentableSet } from './presentable.ts';

const REJECTS_SHOWN = 5;

/** Notes below the table: what was rejected and why, what was not read to its end, what is held, what failed. */
export function reportNotes(
  report: SyncReport,
  rejectsShown: number = REJECTS_SHOWN,
): readonly string[] {
  const failures = report.errors.map(({ message }) => `Error: ${presentableSentence(message)}`);
  return [...rejects(report, rejectsShown), ...partial(report), ...heldBack(report), ...failures];
}

function rejects({ sets }: SyncReport, most: number): readonly string[] {
  return sets.flatMap(({ name, rejected, rejectedCount }) => {
    if (rejectedCount === 0) return [];
    const shown = rejected
      .slice(0, most)
      .map(({ value, reason }) => `  ${presentable(value)}: ${presentableSentence(reason)}`);
    const more = rejectedCount - shown.length;
    const named = rejected.length > shown.length ? '; --json names them' : '';
    const rest = more > 0 ? [`  … and ${inDigits(more)} more${named}`] : [];
    return [`Rejected for ${presentableSet(name)}:`, ...shown, ...rest];
  });
}

function heldBack({ held }: SyncReport): readonly string[] {
  return held.map((each) =>
    each.confirmed
      ? `Confirmed: ${heldInWords(each)} The next full sync carries it out.`
      : `Held: ${heldInWords(each)} See \`intelbridge held\`.`,
  );
}

/** How much would go of which set, and why. */
export function heldInWords({ set, collection, entries, of }: HeldDeletion): string {
  const why =
    collection === CONSOLE
      ? 'nothing asks for them any more'
      : `${presentable(collection)} does not list them any more`;
  return `${inDigits(entries)} of ${inDigits(of)} entries of ${presentableSet(set)} would go, because ${why}.`;
}

/** A collection that stopped at an error shown anyway needs no line of its own. */
function partial({ collections, errors }: SyncReport): readonly string[] {
  return collections.flatMap(({ name, complete, reason }) => {
    if (complete || reason === undefined) return [];
    if (errors.some(({ message }) => message.startsWith(reason))) return [];
    const why = presentableSentence(reason);
    return [
      `${presentable(name)} was not read to its end: ${why}. The next sync goes on from there.`,
    ];
  });
}
