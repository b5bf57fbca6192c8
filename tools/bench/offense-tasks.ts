import { type App, runExport, runNotes } from '@intelbridge/app-shell';
import type { ReportedError } from '@intelbridge/core';

/** So many exports one after the other; returns how many offenses the first one saved. */
export async function exported(app: App, times: number): Promise<number> {
  let saved = 0;
  for (let time = 0; time < times; time += 1) {
    const { exported: done, errors } = await runExport(app);
    requireNone(errors);
    saved += done.filter(({ action }) => action !== 'unchanged').length;
  }
  return saved;
}

/** A note on each offense, all asked for at the same moment; returns how many were written. */
export async function noted(app: App, ids: readonly number[]): Promise<number> {
  const reports = await Promise.all(ids.map((id) => runNotes(app, [id])));
  requireNone(reports.flatMap(({ errors }) => errors));
  return reports.flatMap(({ notes }) => notes).filter(({ action }) => action === 'written').length;
}

function requireNone(errors: readonly ReportedError[]): void {
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
}
