import { Toggle } from '@carbon/react';
import { texts } from '../../texts/texts.ts';
import type { FieldProps } from './field-props.ts';
import { wordsOfField } from './words-of-field.ts';

export function BooleanField(props: FieldProps) {
  const { id, label, helperText, disabled, invalidText } = wordsOfField(props);
  return (
    <>
      <Toggle
        aria-describedby={`${id}-help`}
        disabled={disabled}
        id={id}
        labelA={texts.settings.off}
        labelB={texts.settings.on}
        labelText={label}
        onToggle={props.onChange}
        toggled={props.value === true}
      />
      <p className="field__help" id={`${id}-help`}>
        {helperText}
      </p>
      {invalidText !== undefined && <p className="field__problem">{invalidText}</p>}
    </>
  );
}
