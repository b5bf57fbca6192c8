import type {
  Feedback,
  FeedbackAction,
  FeedbackDetails,
  FeedbackField,
} from '../ports/feedback.port.ts';

const MOST_TAGS = 50;
const LONGEST_TAG = 128;

const RULES: Readonly<
  Record<FeedbackField, { readonly is: (given: FeedbackDetails) => boolean; readonly must: string }>
> = {
  destination: { is: ({ destination = '' }) => destination.trim() !== '', must: 'be a name' },
  rating: { is: ({ rating = 0 }) => isWhole(rating, 5), must: 'be a whole number from 0 to 5' },
  confidence: {
    is: ({ confidence = 0 }) => isWhole(confidence, 100),
    must: 'be a whole number from 0 to 100',
  },
  tags: {
    is: ({ tags = [] }) => tags.length <= MOST_TAGS && tags.every(isTag),
    must: `be at most ${MOST_TAGS} texts of 1 to ${LONGEST_TAG} characters`,
  },
};

const isWhole = (value: number, max: number): boolean =>
  Number.isInteger(value) && value >= 0 && value <= max;

const isTag = (tag: string): boolean => tag.trim() !== '' && tag.length <= LONGEST_TAG;

/** What is wrong with the details of a feedback, in a sentence; undefined where nothing is. */
export function faultIn(
  details: FeedbackDetails,
  action: FeedbackAction,
  { provider, takes }: Pick<Feedback, 'provider' | 'takes'>,
): string | undefined {
  const given = Object.keys(RULES) as FeedbackField[];
  for (const field of given.filter((each) => details[each] !== undefined)) {
    if (takes[action]?.includes(field) !== true) {
      return `${provider} takes no ${field} with "${action}".`;
    }
    const { is, must } = RULES[field];
    if (!is(details)) return `The ${field} must ${must}.`;
  }
  return undefined;
}
