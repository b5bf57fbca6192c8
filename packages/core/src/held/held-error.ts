/** What was to be decided on is not held, or not named clearly enough. The message says what is. */
export class HeldError extends Error {
  override readonly name = 'HeldError';
  readonly kind = 'config';
}
