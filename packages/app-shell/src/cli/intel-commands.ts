import { FEEDBACK_ACTIONS, type FeedbackAction, INDICATOR_TYPES } from '@intelbridge/core';
import { Argument, type Command } from 'commander';
import { collect, common, type Run } from './common-flags.ts';
import { type FeedbackFlags, feedbackCommand } from './feedback-command.ts';
import { type LookupFlags, lookupCommand } from './lookup-command.ts';

const TYPE = [
  '--type <type>',
  'what it is, where its looks do not tell, e.g. Username (default: what it looks like)',
  typeInAnyCase,
] as const;

/** What people ask and say of indicators. */
export function intelCommands(program: Command, run: Run): void {
  common(
    program.command('lookup').argument('<value...>', 'addresses, URLs, hosts, hashes, …'),
    'Show what every platform knows of values',
  )
    .option('--refresh', 'ask anew, whatever is kept')
    .option('--provider <name>', 'ask only this platform; may be repeated', collect)
    .option('--raw', 'with the replies as they were received, where a platform keeps them')
    .option(...TYPE)
    .action((values: readonly string[], flags: Omit<LookupFlags, 'values'>) =>
      run(lookupCommand)({ ...flags, values }),
    );
  common(
    program
      .command('feedback')
      .addArgument(new Argument('<action>', 'what to say').choices(FEEDBACK_ACTIONS))
      .argument('<value>', 'the indicator'),
    'Tell a platform something about an indicator; it is recorded who did',
  )
    .requiredOption('--provider <name>', 'the platform, e.g. threatq')
    .option('--as <name>', 'who says so (default: the account that runs this)')
    .option('--owner <name>', 'part of the platform where it goes or is, e.g. an owner')
    .option('--rating <0-5>', 'how bad a new indicator is', toNumber)
    .option('--confidence <0-100>', 'how sure that is', toNumber)
    .option('--tag <name>', 'tag of a new indicator; may be repeated', collect)
    .option(...TYPE)
    .action(
      (action: FeedbackAction, value: string, flags: Omit<FeedbackFlags, 'action' | 'value'>) =>
        run(feedbackCommand)({ ...flags, action, value }),
    );
}

/** Types that a platform made up are taken as they are. */
function typeInAnyCase(typed: string): string {
  return INDICATOR_TYPES.find((type) => type.toLowerCase() === typed.toLowerCase()) ?? typed;
}

/** No number for what is none; the platform's port says what it must be. */
const toNumber = (typed: string): number => (typed.trim() === '' ? Number.NaN : Number(typed));
