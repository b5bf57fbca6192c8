import { settingList } from '../config/setting-list.config.ts';
import { type ConnectionCheck, checkConnections } from '../run/check-connections.ts';
import { EXIT } from './exit-code.ts';
import type { CommonFlags } from './invocation.ts';
import { type Output, printJson } from './output.ts';
import { presentableSentence } from './presentable.ts';
import type { Surroundings } from './surroundings.ts';
import { withApp } from './with-app.ts';

/** `config check`: every connection is tried for real. */
export function configCheckCommand(
  flags: CommonFlags,
  surroundings: Surroundings,
): Promise<number> {
  const { output } = surroundings;
  const toFailure = (errors: readonly unknown[]) => ({ ok: false, checks: [], errors });
  return withApp({ flags, surroundings, toFailure }, async ({ app, signal }) => {
    const checks = await checkConnections(app, signal);
    const ok = checks.every((check) => check.ok);
    const errors = checks.flatMap(({ error }) => (error ? [error] : []));
    if (flags.json) printJson(output, { ok, checks, errors });
    else for (const check of checks) print(check, output);
    return ok ? EXIT.ok : EXIT.failed;
  });
}

function print({ name, ok, facts, warnings, error }: ConnectionCheck, { out, err }: Output): void {
  const found = presentableSentence(facts.join(', '));
  if (ok) out(`${name}: ok${found === '' ? '' : ` (${found})`}`);
  else err(`${name}: failed. ${presentableSentence(error?.message ?? '')}`.trimEnd());
  for (const warning of warnings) err(`${name}: ${presentableSentence(warning)}`);
}

/** `config list`: every setting with its variable, default and meaning. */
export function configListCommand(
  { json }: CommonFlags,
  { output }: Pick<Surroundings, 'output'>,
): number {
  const list = settingList();
  if (json) {
    printJson(output, { ok: true, settings: list, errors: [] });
    return EXIT.ok;
  }
  for (const { path, variable, help, required, defaultValue } of list) {
    const fallback = required ? 'required' : `default ${defaultValue ?? 'none'}`;
    output.out(`${path}  (${variable}; ${fallback})\n    ${help}`);
  }
  return EXIT.ok;
}
