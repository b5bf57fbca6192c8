import { PasswordInput } from '@carbon/react';
import { texts } from '../../texts/texts.ts';
import type { FieldProps } from './field-props.ts';
import { saidWith, wordsOfField } from './words-of-field.ts';

/** Write-only: of what is saved it shows that it is. */
export function SecretField(props: FieldProps) {
  const { label, ...words } = wordsOfField(props);
  const { isSet, origin } = props.setting;
  const saved = origin === 'QRadar' ? texts.settings.secretOfQradar : texts.settings.secretSaved;
  return (
    <PasswordInput
      {...words}
      {...saidWith(words)}
      autoComplete="new-password"
      labelText={label}
      onChange={({ target }) => props.onChange(target.value)}
      placeholder={isSet ? saved : ''}
      spellCheck={false}
      value={String(props.value)}
    />
  );
}
