import { deskOf } from '../desk-of.ts';
import type { Server, ServerOptions } from '../server-types.ts';
import { problems } from './common.schema.ts';
import { plain } from './plain.ts';
import { quotasReply } from './quota.schema.ts';

/** What was spent at platforms that count look-ups. */
export function addQuotaRoutes(server: Server, { host }: ServerOptions): void {
  server.get(
    '/api/v1/quotas',
    {
      schema: {
        summary: 'What was spent at platforms that count look-ups, by our own count',
        response: { 200: quotasReply, ...problems },
      },
    },
    async () => {
      const quotas = await deskOf(host).quotas();
      return plain<typeof quotasReply>({
        quotas: quotas.map(({ usage, left, monthlyBudget, ...quota }) => ({
          ...quota,
          budget: monthlyBudget,
          spent: usage,
          left: { byHand: left['by-hand'], automatic: left.automatic },
        })),
      });
    },
  );
}
