import type { Parsed, ReplySchema } from '@intelbridge/vendor-http';
import { SettingsError, wrongSetting } from '../config/settings-error.ts';

/** What an adapter's own schema says of its settings, in the words of the settings. */
export function checkedConfig<Schema extends ReplySchema>(
  section: string,
  schema: Schema,
  given: unknown,
): Parsed<Schema> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => {
    const name = String(path.at(-1) ?? '');
    return wrongSetting(`${section}.${name === 'timeZone' ? 'timezone' : name}`, message);
  });
  throw new SettingsError(problems);
}
