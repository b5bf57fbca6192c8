import type { Outcome } from '../outcome.ts';
import { type Catch, type Probe, probeName } from './probe.ts';

/** Every probe counts as one, and so does every rule of the house that has none. */
export function judgeProbes(
  probes: readonly Probe[],
  caught: Readonly<Record<Probe['tool'], readonly Catch[]>>,
  rules: readonly string[],
): Outcome {
  const silent = probes.filter(
    ({ tool, rule, file }) =>
      !caught[tool].some((each) => each.rule === rule && each.file === file),
  );
  const unprobed = rules.filter((name) => !probes.some(({ rule }) => rule === name));
  return {
    passed: probes.length - silent.length,
    failed: silent.length + unprobed.length,
    output: [
      ...silent.map((probe) => `silent: ${probeName(probe)}\n`),
      ...unprobed.map((name) => `no probe for: ${name}\n`),
    ].join(''),
  };
}
