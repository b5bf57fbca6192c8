import type { z } from 'zod';
import { BrokenReply, emptyReply } from '../reply/broken-reply.ts';
import { describeMisfit } from '../reply/describe-misfit.ts';
import { parseReply } from '../reply/parse-reply.ts';
import { readBody } from '../reply/read-body.ts';
import type { VendorReply } from '../vendor-call.ts';
import type { VendorClientOptions } from '../vendor-client-options.ts';
import type { Answer } from './answer.ts';
import { toHiddenFailure } from './answer-failure.ts';
import type { OpenCall } from './open-call.ts';

const DEFAULT_LIMIT_BYTES = 64 * 1024 * 1024;

export const limitOf = ({ maxReplyBytes = DEFAULT_LIMIT_BYTES }: VendorClientOptions): number =>
  maxReplyBytes;

/** The whole reply, read, parsed and checked once. Rejects with BrokenReply, FailedTry or the body's own error. */
export async function toReply<Shape extends z.ZodType>(
  answer: Answer,
  schema: Shape,
  opened: OpenCall,
  options: VendorClientOptions,
): Promise<VendorReply<z.output<Shape>>> {
  const { status, headers } = answer;
  const body = await readBody(answer.open(), limitOf(options));
  const raw = parseReply(body, headers['content-type'], options.longIntegersAsText);
  if (options.errorsInSuccess === true) {
    const read = options.readError?.(status, raw, headers);
    if (read !== undefined) throw toHiddenFailure(status, read, opened);
  }
  const checked = schema.safeParse(raw);
  if (checked.success) {
    const text = opened.request.keepText === true ? { text: body.toString() } : {};
    return { status, headers, data: checked.data, ...text };
  }
  if (raw === undefined) throw emptyReply();
  throw new BrokenReply(
    'unexpected',
    `the reply is not as expected: ${describeMisfit(checked.error)}`,
  );
}
