import { z } from 'zod';

/** What an answer has to be. */
export type AnswerForm = z.ZodType;

/** Below the address of the app: no other host, no way up, no script. */
const pathBelow = z.string().regex(/^(?!\/|[a-z][a-z\d+.-]*:|.*(?:^|\/)\.\.(?:\/|$))/i);

/** What the page script opens, or the offenses it is to write on. */
export const actionAnswer = z.union([
  z.object({
    app_id: z.union([z.string(), z.number()]).optional(),
    path: pathBelow,
    name: z.string().regex(/^\w+$/),
    width: z.number(),
    height: z.number(),
  }),
  z.object({
    app_id: z.union([z.string(), z.number()]).optional(),
    ids: z.array(z.int().positive()),
  }),
]);

/** A row of QRadar's tooltip. */
export const tooltipAnswer = z
  .object({
    key: z.string().min(1),
    label: z.string().min(1),
    value: z.string().optional(),
    html: z.string().optional(),
  })
  .refine(({ value, html }) => value !== undefined || html !== undefined, {
    message: 'has neither value nor html',
  });

/** A dashboard item; `HTML` in capitals here alone. */
export const dashboardAnswer = z.object({
  id: z.string().min(1),
  title: z.string().min(1),
  HTML: z.string(),
});
