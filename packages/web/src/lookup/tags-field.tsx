import { DismissibleTag, TextInput } from '@carbon/react';
import { type KeyboardEvent, useId } from 'react';
import { texts } from '../texts/texts.ts';
import { type Draft, tagsOf } from './add-draft.ts';

export interface TagsFieldProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

/** Tags one by one, as they are words of the platform's users that no list has. */
export function TagsField({ draft, onChange }: TagsFieldProps) {
  const id = useId();
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || draft.tag.trim() === '') return;
    event.preventDefault();
    onChange({ ...draft, tags: tagsOf(draft), tag: '' });
  };
  return (
    <div>
      <TextInput
        helperText={texts.feedback.tagsWhy}
        id={id}
        labelText={texts.feedback.tags}
        maxLength={128}
        onChange={({ target }) => onChange({ ...draft, tag: target.value })}
        onKeyDown={enter}
        value={draft.tag}
      />
      {draft.tags.map((tag) => (
        <DismissibleTag
          dismissTooltipLabel={texts.feedback.removeTag(tag)}
          key={tag}
          onClose={() => onChange({ ...draft, tags: draft.tags.filter((each) => each !== tag) })}
          size="md"
          text={tag}
          title={texts.feedback.removeTag(tag)}
          type="gray"
        />
      ))}
    </div>
  );
}
