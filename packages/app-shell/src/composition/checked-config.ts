import type { z } from 'zod';
import { SettingsError } from '../config/settings-error.ts';

/** What an adapter's own schema says of its settings, in the words of the settings. */
export function checkedConfig<Schema extends z.ZodType>(
  section: string,
  schema: Schema,
  given: z.input<Schema>,
): z.output<Schema> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => {
    const name = String(path.at(-1) ?? '');
    return `Setting ${section}.${name === 'timeZone' ? 'timezone' : name} is wrong: ${message}.`;
  });
  throw new SettingsError(problems);
}
