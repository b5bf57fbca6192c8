import { expect, it } from 'vitest';
import { judge } from '../architecture.ts';
import { parseDepcruise } from '../depcruise-report.schema.ts';
import { judgeProbes } from '../probes/judge-probes.ts';
import type { Probe } from '../probes/probe.ts';
import { parseBiome, parseKnip, parseOxlint, parseTypeErrors } from '../probes/report.schema.ts';

const probe: Probe = { tool: 'tsc', rule: 'TS2322', file: 'a.ts', text: '' };
const nothing = { depcruise: [], biome: [], oxlint: [], tsc: [], knip: [] };
const clean = { totalCruised: 3, violations: [], ruleSetUsed: { forbidden: [] } };

it('passes a tree without violations', () => {
  expect(judge(clean)).toMatchObject({ passed: 1, failed: 0 });
});

it('fails a run that looked at no module', () => {
  expect(judge({ ...clean, totalCruised: 0 })).toMatchObject({ passed: 0, failed: 1 });
});

it('names the rule, both ends and the reason of a violation', () => {
  const outcome = judge({
    totalCruised: 3,
    violations: [{ from: 'a.ts', to: 'b.ts', rule: { name: 'no-b' } }],
    ruleSetUsed: { forbidden: [{ name: 'no-b', comment: 'b is private' }] },
  });
  expect(outcome.failed).toBe(1);
  expect(outcome.output).toContain('no-b: a.ts -> b.ts\n    b is private');
});

it('refuses a report that is not whole', () => {
  expect(() => parseDepcruise('{"modules":[]}')).toThrow('summary');
});

it('passes a probe that its own rule caught in its own file', () => {
  const outcome = judgeProbes([probe], { ...nothing, tsc: [probe] }, ['TS2322']);
  expect(outcome).toEqual({ passed: 1, failed: 0, output: '' });
});

it('fails a probe that only another rule, file or tool caught', () => {
  const others = [
    { ...nothing, tsc: [{ rule: 'TS1', file: 'a.ts' }] },
    { ...nothing, tsc: [{ rule: 'TS2322', file: 'b.ts' }] },
    { ...nothing, knip: [{ rule: 'TS2322', file: 'a.ts' }] },
  ];
  for (const caught of others) {
    expect(judgeProbes([probe], caught, [])).toMatchObject({ passed: 0, failed: 1 });
  }
});

it('fails a rule that has no probe', () => {
  const outcome = judgeProbes([], nothing, ['no-probe']);
  expect(outcome).toEqual({ passed: 0, failed: 1, output: 'no probe for: no-probe\n' });
});

it('reads what each tool prints', () => {
  const biome = { diagnostics: [{ category: 'format', location: { path: 'a.ts' } }] };
  const oxlint = { diagnostics: [{ code: 'eslint(no-eval)', filename: '/copy/a.ts' }] };
  const knip = { issues: [{ file: 'a.ts', exports: [], files: [{ name: 'a.ts' }] }] };
  const types = 'a.ts(1,2): error TS2322: Not assignable.\n  more about it\n';
  expect(parseBiome(JSON.stringify(biome), '/copy')).toEqual([{ rule: 'format', file: 'a.ts' }]);
  expect(parseOxlint(JSON.stringify(oxlint), '/copy')).toEqual([
    { rule: 'eslint(no-eval)', file: 'a.ts' },
  ]);
  expect(parseKnip(JSON.stringify(knip))).toEqual([{ rule: 'files', file: 'a.ts' }]);
  expect(parseTypeErrors(types)).toEqual([{ rule: 'TS2322', file: 'a.ts' }]);
});
