import { ListItem, SkeletonText, UnorderedList } from '@carbon/react';
import { Refusal } from '../../api/refusal.ts';
import { Failure } from '../../frame/failure.tsx';
import { texts } from '../../texts/texts.ts';

export interface ImportOutcomeProps {
  readonly isPending: boolean;
  readonly error: Error | null;
  /** Paths of settings. */
  readonly changed: readonly string[] | undefined;
}

/** What a file would change, or why it cannot be taken. */
export function ImportOutcome({ isPending, error, changed = [] }: ImportOutcomeProps) {
  const words = texts.settings.portable;
  if (isPending) return <SkeletonText lineCount={3} paragraph />;
  if (error === null) {
    return (
      <>
        <p>{changed.length === 0 ? words.same : words.changes}</p>
        <List entries={changed.map(labelOf)} />
      </>
    );
  }
  const fields = error instanceof Refusal ? error.fields : [];
  return (
    <>
      <Failure error={error} title={words.failed} />
      <List entries={fields.map(({ at, message }) => `${labelOf(at)} ${message}.`)} />
    </>
  );
}

const labelOf = (path: string): string => texts.settings.fields[path]?.label ?? path;

function List({ entries }: { readonly entries: readonly string[] }) {
  return (
    <UnorderedList>
      {entries.map((each) => (
        <ListItem key={each}>{each}</ListItem>
      ))}
    </UnorderedList>
  );
}
