import { texts } from '../../texts/texts.ts';
import type { FieldProps } from './field-props.ts';

/** `fullSyncHours` becomes "Full sync hours", for settings that have no words of their own yet. */
const inWords = (name: string): string => {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Label, help and state of a field, as Carbon's inputs take them. */
export function wordsOfField({ setting, problem }: FieldProps) {
  const { path, name, help, isLocked, variable, required } = setting;
  const own = texts.settings.fields[path];
  const label = own?.label ?? inWords(name);
  return {
    id: path,
    label: required ? `${label} ${texts.settings.required}` : label,
    helperText: isLocked ? texts.settings.locked(variable) : (own?.help ?? `${help}.`),
    disabled: isLocked,
    invalid: problem !== undefined,
    invalidText: problem,
  };
}

/** Carbon names a text field's message only as one for errors, which screen readers leave out (1.117). */
export const saidWith = ({ id, invalid }: { readonly id: string; readonly invalid: boolean }) =>
  invalid ? { 'aria-describedby': `${id}-error-msg` } : {};
