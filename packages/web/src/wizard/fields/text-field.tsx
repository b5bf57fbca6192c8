import { TextInput } from '@carbon/react';
import type { FieldProps } from './field-props.ts';
import { saidWith, wordsOfField } from './words-of-field.ts';

export function TextField(props: FieldProps) {
  const { label, ...words } = wordsOfField(props);
  return (
    <TextInput
      {...words}
      {...saidWith(words)}
      autoComplete="off"
      labelText={label}
      onChange={({ target }) => props.onChange(target.value)}
      spellCheck={false}
      value={String(props.value)}
    />
  );
}
