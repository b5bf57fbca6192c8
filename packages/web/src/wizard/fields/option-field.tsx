import { Select, SelectItem } from '@carbon/react';
import { texts } from '../../texts/texts.ts';
import type { FieldProps } from './field-props.ts';
import { wordsOfField } from './words-of-field.ts';

/** One of a few fixed words. */
export function OptionField(props: FieldProps) {
  const { label, ...words } = wordsOfField(props);
  const { options = [], path } = props.setting;
  return (
    <Select
      {...words}
      labelText={label}
      onChange={({ target }) => props.onChange(target.value)}
      value={String(props.value)}
    >
      {options.map((each) => (
        <SelectItem
          key={each}
          text={texts.settings.options[`${path}.${each}`] ?? each}
          value={each}
        />
      ))}
    </Select>
  );
}
