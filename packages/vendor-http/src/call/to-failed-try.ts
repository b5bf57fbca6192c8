import { isVendorError } from '@intelbridge/core';
import { type Ends, toConnectionFailure } from '../failure/connection-failure.ts';
import { FailedTry } from '../failure/failed-try.ts';
import { BrokenReply } from '../reply/broken-reply.ts';
import { toBrokenReply } from '../reply/to-broken-reply.ts';
import type { OpenCall } from './open-call.ts';

/** Why no answer came. Throws the caller's reason if the caller stopped the call, and gives back what it does not know. */
export function toUnanswered(error: unknown, opened: OpenCall, ends: Ends): unknown {
  opened.deadline.throwIfCallerStopped();
  if (opened.deadline.timedOut) return outOfTime(opened, `${ends.host} gave no answer`, true);
  const failure = toConnectionFailure(error, ends);
  if (failure === undefined) return error;
  const { kind, sentence, problem: connection } = failure;
  const cause = opened.failures.cause(error);
  const isAway = kind === 'unavailable';
  return new FailedTry(
    opened.failures.of(kind, sentence, { cause, connection }),
    isAway ? 'yes' : 'never',
    isAway,
  );
}

/** Why an answer could not be used, as above. */
export function toUnusable(error: unknown, opened: OpenCall, ends: Ends): unknown {
  opened.deadline.throwIfCallerStopped();
  if (error instanceof FailedTry || isVendorError(error)) return error;
  if (opened.deadline.timedOut)
    return outOfTime(opened, `${ends.host} did not finish its answer`, false);
  const broken = toBrokenReply(error, ends);
  if (broken === undefined) return error;
  const cause = error instanceof BrokenReply ? undefined : opened.failures.cause(error);
  const isCut = broken.reason === 'cut';
  const failure = opened.failures.of(isCut ? 'unavailable' : 'protocol', broken.message, { cause });
  return new FailedTry(failure, isCut ? 'yes' : 'never');
}

function outOfTime(
  { failures, timeoutMs }: OpenCall,
  what: string,
  unanswered: boolean,
): FailedTry {
  const said = `${what} within ${timeoutMs / 1_000} s`;
  const connection = unanswered ? 'unreachable' : undefined;
  const failure = failures.of('unavailable', said, { connection });
  return new FailedTry(failure, 'never', unanswered);
}
