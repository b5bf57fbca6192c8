import type { FeedbackAction, FeedbackReport } from '@intelbridge/core';
import { adviseOn } from '../run/advise-on.ts';
import { accountName } from './account-name.ts';
import { EXIT } from './exit-code.ts';
import type { CommonFlags } from './invocation.ts';
import { printJson } from './output.ts';
import { presentable, presentableSentence } from './presentable.ts';
import type { Surroundings } from './surroundings.ts';
import { withApp } from './with-app.ts';

export interface FeedbackFlags extends CommonFlags {
  readonly action: FeedbackAction;
  readonly value: string;
  readonly provider: string;
  readonly as?: string;
  readonly type?: string;
}

/** `feedback`: tells a platform something about an indicator. */
export function feedbackCommand(flags: FeedbackFlags, surroundings: Surroundings): Promise<number> {
  const { output } = surroundings;
  const { action, value, provider, type, as: who = accountName() } = flags;
  const toFailure = (errors: FeedbackReport['errors']) =>
    toPrinted({ ok: false, action, value, provider, result: undefined, errors });
  return withApp(
    { flags, surroundings, toFailure, needs: ['platform'] },
    async ({ app, signal }) => {
      const given = await app.feedback.giveFeedback({ action, value, provider, who, type }, signal);
      const report = { ...given, errors: given.errors.map(adviseOn) };
      if (flags.json) printJson(output, toPrinted(report));
      else if (report.result) output.out(inWords(report));
      for (const { message } of report.errors) output.err(presentableSentence(message));
      const isSettled = report.ok && report.result?.outcome !== 'unknown';
      return isSettled ? EXIT.ok : EXIT.failed;
    },
  );
}

/** The platform as it is typed after --provider. */
const toPrinted = ({ provider, result, ...report }: FeedbackReport) => ({
  ...report,
  provider: provider.toLowerCase(),
  result: result ?? null,
});

function inWords({ result, value, provider }: FeedbackReport): string {
  const name = presentable(value);
  if (result === undefined || result.outcome === 'unknown') {
    return `${provider} does not know ${name}. \`intelbridge feedback add\` adds it.`;
  }
  const { outcome, state, link } = result;
  const said = outcome === 'done' ? 'done' : 'nothing to do, it was so already';
  return `${name} in ${provider}: ${said}. Now: ${presentable(state)}\n${presentable(link)}`;
}
