import { Button, ListItem, UnorderedList } from '@carbon/react';
import { duration } from '../../format/duration.ts';
import { Notice } from '../../frame/notice.tsx';
import { texts } from '../../texts/texts.ts';
import type { Test, TestFailure } from '../settings-types.ts';
import { CertificateFacts } from './certificate-facts.tsx';

export interface TestOutcomeProps {
  readonly test: Test;
  /** Trusts the certificate that was shown, from the next test on. */
  readonly onTrust: (pem: string) => void;
  /** Saves though it failed; absent where nothing is to be saved. */
  readonly onInsist?: (() => void) | undefined;
}

/** How a connection test ended: what was found, or what is wrong and what to do about it. */
export function TestOutcome({ test, onTrust, onInsist }: TestOutcomeProps) {
  const words = texts.settings.test;
  const { ok, ms, facts, warnings, failure } = test;
  const [title = words.failed, rest = ''] = failure === undefined ? [] : wordsOf(failure);
  return (
    <Notice
      kind={ok ? (warnings.length > 0 ? 'warning' : 'success') : 'error'}
      title={ok ? words.passed : title}
    >
      {ok && <p>{words.took(ms < 1_000 ? words.underSecond : duration(ms))}</p>}
      <List entries={[...facts, ...warnings]} />
      {rest !== '' && <p>{rest}</p>}
      {failure !== undefined && <Advice failure={failure} onTrust={onTrust} />}
      {onInsist !== undefined && !ok && (
        <Button kind="tertiary" onClick={onInsist} size="sm">
          {words.insist}
        </Button>
      )}
    </Notice>
  );
}

/** What the message says beyond its title is what the advice says, too. */
const TOLD_BY_ADVICE: ReadonlySet<TestFailure['cause']> = new Set([
  'token-refused',
  'deploy-pending',
  'credentials-refused',
]);

/** The title, and what it does not say. */
function wordsOf({ cause, message }: TestFailure): readonly [string | undefined, string] {
  const [title, ...rest] = message.split(/(?<=\.) (?=[A-Z])/);
  return [title, TOLD_BY_ADVICE.has(cause) ? '' : rest.join(' ')];
}

interface AdviceProps {
  readonly failure: TestFailure;
  readonly onTrust: (pem: string) => void;
}

function Advice({ failure, onTrust }: AdviceProps) {
  const words = texts.settings.test;
  const { advice, certificate } = failure;
  return (
    <>
      <p>{advice}</p>
      {certificate !== undefined && (
        <>
          <CertificateFacts certificate={certificate} />
          <p>{words.compareFirst}</p>
          <Button kind="tertiary" onClick={() => onTrust(certificate.pem)} size="sm">
            {words.trust}
          </Button>
        </>
      )}
    </>
  );
}

function List({ entries }: { readonly entries: readonly string[] }) {
  if (entries.length === 0) return null;
  return (
    <UnorderedList>
      {entries.map((each) => (
        <ListItem key={each}>{each}</ListItem>
      ))}
    </UnorderedList>
  );
}
