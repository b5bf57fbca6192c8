import { z } from 'zod';
import { toNumber, toRows } from './json.ts';

/** A list or a page of one, whatever its shape (dossier §1, §5.3). */
export const listReply = z
  .object({
    data: z.unknown().optional(),
    total: z.unknown().optional(),
    nextCursorMark: z.unknown().optional(),
  })
  .transform(({ data, total, nextCursorMark }, context) => {
    const rows = toRows(data);
    if (rows === undefined) {
      context.addIssue({ code: 'custom', path: ['data'], message: 'neither a list nor an object' });
      return z.NEVER;
    }
    const mark =
      typeof nextCursorMark === 'string' && nextCursorMark !== '' ? nextCursorMark : undefined;
    return { rows, total: toNumber(total), mark };
  });

/** `total`: all there are, where the reply says so; `mark`: where to go on, in a cursor reply. */
export type ListReply = z.output<typeof listReply>;
