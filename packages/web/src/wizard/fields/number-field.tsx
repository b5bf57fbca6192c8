import { NumberInput } from '@carbon/react';
import type { FieldProps } from './field-props.ts';
import { wordsOfField } from './words-of-field.ts';

/** Limits stand in the help; what is beyond them is refused when it is saved. */
export function NumberField(props: FieldProps) {
  const { setting, value, onChange } = props;
  const { min, max, isWhole = false } = setting;
  return (
    <NumberInput
      {...wordsOfField(props)}
      allowEmpty
      disableWheel
      {...(max !== undefined && max < Number.MAX_SAFE_INTEGER && { max })}
      {...(min !== undefined && { min })}
      onChange={(_, { value: typed }) => onChange(typed === '' ? '' : Number(typed))}
      step={isWhole ? 1 : 0.01}
      stepStartValue={1}
      type="number"
      value={typeof value === 'number' ? value : ''}
    />
  );
}
