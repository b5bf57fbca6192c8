import type { FeedbackAction, FeedbackDetails, FeedbackReport } from '@intelbridge/core';
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
  readonly owner?: string;
  readonly rating?: number;
  readonly confidence?: number;
  readonly tag?: readonly string[];
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
      const details = toDetails(flags);
      const request = { action, value, provider, who, type, details };
      const given = await app.feedback.giveFeedback(request, signal);
      const report = { ...given, errors: given.errors.map(adviseOn) };
      if (flags.json) printJson(output, toPrinted(report));
      else if (report.result) output.out(inWords(report));
      for (const { message } of report.errors) output.err(presentableSentence(message));
      const isSettled = report.ok && report.result?.outcome !== 'unknown';
      return isSettled ? EXIT.ok : EXIT.failed;
    },
  );
}

const toDetails = ({ owner, rating, confidence, tag }: FeedbackFlags): FeedbackDetails => ({
  destination: owner,
  rating,
  confidence,
  tags: tag,
});

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
  const { outcome, state, link, remark } = result;
  const said = outcome === 'done' ? 'done' : 'nothing to do, it was so already';
  const more = remark === undefined ? '' : `\n${presentable(remark)}`;
  return `${name} in ${provider}: ${said}. Now: ${presentable(state)}${more}\n${presentable(link)}`;
}
