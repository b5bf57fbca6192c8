import type { SyncReport } from '@intelbridge/core';

const REJECTS_SHOWN = 5;
const LONGEST_SHOWN = 100;

/** Notes below the table: what was rejected and why, what was not read to its end, what failed. */
export function reportNotes(report: SyncReport): readonly string[] {
  const failures = report.errors.map(({ message }) => `Error: ${message}`);
  return [...rejects(report), ...partial(report), ...heldBack(report), ...failures];
}

function rejects({ sets }: SyncReport): readonly string[] {
  return sets.flatMap(({ name, rejected, rejectedCount }) => {
    const shown = rejected
      .slice(0, REJECTS_SHOWN)
      .map(({ value, reason }) => `  ${presentable(value)}: ${reason}`);
    const more = rejectedCount - shown.length;
    const rest =
      more > 0 ? [`  … and ${more.toLocaleString('en-US')} more; --json names them`] : [];
    return shown.length === 0 ? [] : [`Rejected for ${name}:`, ...shown, ...rest];
  });
}

function heldBack({ held }: SyncReport): readonly string[] {
  return held.map(({ set, collection, entries, of }) => {
    const counts = `${entries.toLocaleString('en-US')} of ${of.toLocaleString('en-US')} entries`;
    const why =
      collection === ''
        ? 'nothing asks for them any more'
        : `${presentable(collection)} does not list them any more`;
    return `Held: ${counts} of ${set} would go, because ${why}. See \`intelbridge held\`.`;
  });
}

/** A collection that stopped at an error shown anyway needs no line of its own. */
function partial({ collections, errors }: SyncReport): readonly string[] {
  return collections.flatMap(({ name, complete, reason }) => {
    if (complete || reason === undefined) return [];
    if (errors.some(({ message }) => message.startsWith(reason))) return [];
    return [`${name} was not read to its end: ${reason}. The next sync goes on from there.`];
  });
}

const CONTROL = /\p{Cc}|\p{Cf}/gu;

/** Untrusted text on a terminal: no control characters, no mile-long lines. */
function presentable(value: string): string {
  const clean = value.replace(CONTROL, '�');
  return clean.length > LONGEST_SHOWN ? `${clean.slice(0, LONGEST_SHOWN - 1)}…` : clean;
}
