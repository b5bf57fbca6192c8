import type { ComponentType } from 'react';
import { BooleanField } from './boolean-field.tsx';
import { EntriesField } from './entries-field.tsx';
import type { FieldProps } from './field-props.ts';
import { NumberField } from './number-field.tsx';
import { OptionField } from './option-field.tsx';
import { OptionsField } from './options-field.tsx';
import { PickManyField } from './pick-many-field.tsx';
import { PickOneField } from './pick-one-field.tsx';
import { SecretField } from './secret-field.tsx';
import { TextField } from './text-field.tsx';

/** A field for one setting, of the kind that fits it. */
export function Field(props: FieldProps) {
  const Kind = kindFor(props);
  return (
    <div className="field">
      <Kind {...props} />
    </div>
  );
}

function kindFor({ setting }: FieldProps): ComponentType<FieldProps> {
  const { kind, secret, options, hasChoices } = setting;
  if (secret) return SecretField;
  if (kind === 'boolean') return BooleanField;
  if (kind === 'number') return NumberField;
  const isList = kind === 'list' || kind === 'numbers';
  if (options !== undefined) return isList ? OptionsField : OptionField;
  if (hasChoices) return isList ? PickManyField : PickOneField;
  return isList ? EntriesField : TextField;
}
