import { Select, SelectItem, SelectSkeleton, TextInput } from '@carbon/react';
import { useId } from 'react';
import { Failure } from '../frame/failure.tsx';
import { texts } from '../texts/texts.ts';
import { harmless } from '../untrusted/harmless.ts';
import { type Draft, isConfidence, presetOf } from './add-draft.ts';
import type { Taker } from './answer.ts';
import { TagsField } from './tags-field.tsx';
import type { useDestinations } from './use-feedback.ts';

const RATINGS = ['0', '1', '2', '3', '4', '5'];

export interface AddFieldsProps {
  readonly taker: Taker;
  readonly destinations: ReturnType<typeof useDestinations>;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

/** As far as the platform takes them. */
export function AddFields({ taker, destinations, draft, onChange }: AddFieldsProps) {
  const id = useId();
  const takes = taker.takes['add'] ?? [];
  return (
    <>
      {takes.includes('destination') && taker.hasDestinations && (
        <Destination destinations={destinations} draft={draft} onChange={onChange} />
      )}
      {takes.includes('rating') && (
        <Select
          helperText={texts.feedback.ratingWhy}
          id={`${id}rating`}
          labelText={texts.feedback.rating}
          onChange={({ target }) => onChange({ ...draft, rating: target.value })}
          value={draft.rating}
        >
          <SelectItem text={texts.feedback.notRated} value="" />
          {RATINGS.map((rating) => (
            <SelectItem key={rating} text={rating} value={rating} />
          ))}
        </Select>
      )}
      {takes.includes('confidence') && (
        <TextInput
          helperText={texts.feedback.confidenceWhy}
          id={`${id}confidence`}
          inputMode="numeric"
          aria-describedby={`${id}confidence-error-msg`}
          invalid={!isConfidence(draft.confidence)}
          invalidText={texts.feedback.confidenceWrong}
          labelText={texts.feedback.confidence}
          onChange={({ target }) => onChange({ ...draft, confidence: target.value.trim() })}
          value={draft.confidence}
        />
      )}
      {takes.includes('tags') && <TagsField draft={draft} onChange={onChange} />}
    </>
  );
}

function Destination({ destinations, draft, onChange }: Omit<AddFieldsProps, 'taker'>) {
  const id = useId();
  const { data, error, refetch } = destinations;
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <SelectSkeleton />;
  return (
    <Select
      id={id}
      labelText={texts.feedback.destination}
      onChange={({ target }) => onChange({ ...draft, destination: target.value })}
      value={draft.destination ?? presetOf(data)}
    >
      {data.map(({ name, isDefault }) => (
        <SelectItem
          key={name}
          text={
            isDefault ? `${harmless(name)} (${texts.feedback.destinationDefault})` : harmless(name)
          }
          value={name}
        />
      ))}
    </Select>
  );
}
