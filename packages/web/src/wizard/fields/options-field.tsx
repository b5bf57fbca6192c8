import { Checkbox, CheckboxGroup } from '@carbon/react';
import { texts } from '../../texts/texts.ts';
import type { FieldProps } from './field-props.ts';
import { wordsOfField } from './words-of-field.ts';

/** Any of a few fixed words. */
export function OptionsField(props: FieldProps) {
  const { id, label, disabled, ...words } = wordsOfField(props);
  const { options = [], path } = props.setting;
  const chosen = Array.isArray(props.value) ? (props.value as readonly string[]) : [];
  const toggle = (option: string, isOn: boolean) =>
    props.onChange(options.filter((each) => (each === option ? isOn : chosen.includes(each))));
  return (
    <CheckboxGroup {...words} legendText={label} orientation="horizontal">
      {options.map((each) => (
        <Checkbox
          checked={chosen.includes(each)}
          disabled={disabled}
          id={`${id}.${each}`}
          key={each}
          labelText={texts.settings.options[`${path}.${each}`] ?? each}
          onChange={(_, { checked }) => toggle(each, checked)}
        />
      ))}
    </CheckboxGroup>
  );
}
