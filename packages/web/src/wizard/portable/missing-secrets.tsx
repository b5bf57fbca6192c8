import { PasswordInput } from '@carbon/react';
import { useState } from 'react';
import { Refusal } from '../../api/refusal.ts';
import { texts } from '../../texts/texts.ts';
import type { Settings } from '../settings-types.ts';

export interface MissingSecretsProps {
  readonly error: Error | null;
  readonly settings: Settings;
  /** By path. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly onChange: (secrets: Readonly<Record<string, string>>) => void;
}

/** Fields for the secrets that an import was refused for. */
export function MissingSecrets({ error, settings, secrets, onChange }: MissingSecretsProps) {
  const [asked, setAsked] = useState<readonly string[]>([]);
  const wanted = error instanceof Refusal ? error.fields.map(({ at }) => at) : [];
  const all = settings.sections.flatMap((section) => section.settings);
  const lacking = all.filter(({ secret, path }) => secret && wanted.includes(path));
  const more = lacking.map(({ path }) => path).filter((path) => !asked.includes(path));
  // Those that were asked for once stay, so that what was entered can be seen to be entered.
  if (more.length > 0) setAsked([...asked, ...more]);
  if (asked.length === 0) return null;
  return (
    <div className="fields">
      <p>{texts.settings.portable.secrets}</p>
      {asked.map((path) => (
        <PasswordInput
          autoComplete="new-password"
          id={`import.${path}`}
          key={path}
          labelText={texts.settings.fields[path]?.label ?? path}
          onChange={({ target }) => onChange({ ...secrets, [path]: target.value })}
          value={secrets[path] ?? ''}
        />
      ))}
    </div>
  );
}
