import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const level = z.union([z.string(), z.looseObject({ level: z.string() })]);
const biomeRules = z.record(z.string(), z.union([z.string(), z.record(z.string(), level)]));
const biomeConfig = z.object({
  linter: z.object({ rules: biomeRules }),
  overrides: z.array(z.object({ linter: z.object({ rules: biomeRules }) })),
});
const oxlintRules = z.record(z.string(), z.union([z.string(), z.array(z.unknown())]));
const oxlintConfig = z.object({
  rules: oxlintRules,
  overrides: z.array(z.object({ rules: oxlintRules })),
});

/** Names of the lint rules that this repository turns on itself, as the tools print them. */
export function configuredRules(root: string): string[] {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'));
  return [...biomeNames(read('biome.json')), ...oxlintNames(read('.oxlintrc.json'))];
}

/** `style: { noEnum: "error" }` is printed as `lint/style/noEnum`. */
function biomeNames(config: unknown): string[] {
  const { linter, overrides } = biomeConfig.parse(config);
  return [linter, ...overrides.map((each) => each.linter)].flatMap(({ rules }) =>
    Object.entries(rules).flatMap(([group, named]) => {
      if (typeof named === 'string') return [];
      const on = Object.entries(named).filter(([, given]) => levelOf(given) === 'error');
      return on.map(([name]) => `lint/${group}/${name}`);
    }),
  );
}

/** `"eslint/no-eval": "error"` is printed as `eslint(no-eval)`. */
function oxlintNames(config: unknown): string[] {
  const { rules, overrides } = oxlintConfig.parse(config);
  const all = [rules, ...overrides.map((each) => each.rules)].flatMap(Object.entries);
  const on = all.filter(([, given]) => (Array.isArray(given) ? given[0] : given) === 'error');
  return on.map(([name]) => name.replace(/^([^/]+)\/(.+)$/, '$1($2)'));
}

function levelOf(given: z.infer<typeof level>): string {
  return typeof given === 'string' ? given : given.level;
}
