/** `cut`: it ended too early, and asking again may help; the others are the same every time. */
export type BrokenReplyReason = 'cut' | 'too-large' | 'unreadable' | 'unexpected';

/** A reply came, but not one that can be used. `message` is a sentence without anything of the reply in it. */
export class BrokenReply extends Error {
  override readonly name = 'BrokenReply';
  readonly reason: BrokenReplyReason;

  constructor(reason: BrokenReplyReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

export const cutReply = (): BrokenReply => new BrokenReply('cut', 'the reply broke off');

export const tooLargeReply = (limitBytes: number): BrokenReply =>
  new BrokenReply('too-large', `the reply is larger than ${limitBytes} bytes`);

export const emptyReply = (): BrokenReply =>
  new BrokenReply('unexpected', 'answered with an empty body');
