import type { App } from '../composition/compose.ts';
import { sectionOf } from '../config/section-of.ts';
import { hostOf } from './host-of.ts';

interface Between<Report> {
  /** Name of the fact in the store. */
  readonly what: string;
  readonly systems: readonly ('threatq' | 'crowdsec' | 'qradar')[];
  /** Whether a good end leaves nothing of the systems before. */
  readonly isWhole: boolean;
  /** `isOther`: what the store knows is of other systems. */
  readonly run: (isOther: boolean) => Promise<Report>;
}

/** Does something that goes on from what the store knows of systems, and tells it if these are others. Rejects as it does, and with StorageError. */
export async function betweenSystems<Report extends { readonly ok: boolean }>(
  { settings, store: { facts } }: App,
  { what, systems, isWhole, run }: Between<Report>,
): Promise<Report> {
  const now = systems.map((each) => hostOf(sectionOf(settings, each).url)).join(' ');
  const before = await facts.read(what);
  if (before === undefined) await facts.write(what, now);
  const isOther = before !== undefined && before !== now;
  const report = await run(isOther);
  if (isOther && report.ok && isWhole) await facts.write(what, now);
  return report;
}
