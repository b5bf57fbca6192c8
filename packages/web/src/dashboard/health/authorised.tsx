import { Time } from '../../format/time.tsx';
import { useNow } from '../../format/use-now.ts';
import { texts } from '../../texts/texts.ts';

const words = texts.health;
const SOON_MS = 30 * 86_400_000;

export interface AuthorisedProps {
  /** Epoch milliseconds; null: for ever; undefined: not known. */
  readonly until: number | null | undefined;
}

/** When the app's token ends, and what to do where that is soon. */
export function Authorised({ until }: AuthorisedProps) {
  const now = useNow();
  if (until === undefined) return <span className="muted">{words.notKnown}</span>;
  if (until === null) return words.forEver;
  return (
    <>
      <Time at={until} />
      {until - now < SOON_MS && <p className="outcome--failed">{words.soon}</p>}
    </>
  );
}
