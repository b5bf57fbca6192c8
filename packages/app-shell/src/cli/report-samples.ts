import type { SetReport, SyncReport } from '@intelbridge/core';
import { inDigits, presentable, presentableSet } from './presentable.ts';

const LONGEST_SAMPLE = 60;
const ACTIONS = ['added', 'refreshed', 'removed'] as const;

/** A few values behind the counts, set by set, so that people see what a sync is about. */
export function reportSamples({ sets }: SyncReport): readonly string[] {
  return sets.flatMap((set) => {
    const lines = ACTIONS.flatMap((action) => sampleLine(set, action));
    return lines.length === 0 ? [] : [`${presentableSet(set.name)}:`, ...lines];
  });
}

function sampleLine(set: SetReport, action: (typeof ACTIONS)[number]): readonly string[] {
  const samples = set.samples[action];
  if (samples.length === 0) return [];
  const shown = samples.map((value) => presentable(value, LONGEST_SAMPLE)).join(', ');
  const more = set[action] - samples.length;
  return [`  ${action}: ${shown}${more > 0 ? `, … and ${inDigits(more)} more` : ''}`];
}
