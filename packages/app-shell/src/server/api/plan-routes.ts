import { totalsOf } from '@intelbridge/core';
import type { PlanState } from '../../settings/plan-desk.ts';
import { Problem } from '../problem.ts';
import type { Server, ServerOptions } from '../server-types.ts';
import { idParams, problems } from './common.schema.ts';
import { plain } from './plain.ts';
import { planBody, planReply } from './plan.schema.ts';

/** What a sync would do with changed settings; nothing is changed, and whoever asks looks again until it is done. */
export function addPlanRoutes(server: Server, { host }: ServerOptions): void {
  const response = { 200: planReply, ...problems };
  server.post(
    '/api/v1/plans',
    {
      schema: {
        summary: 'Begins to find out what the next sync would do with these settings',
        body: planBody,
        response,
      },
    },
    async ({ body }) => {
      const begun = await host.plans.start(body);
      if (begun !== undefined) return toReply(begun);
      throw new Problem(409, 'plan-running', 'Another plan is being made. Cancel it, or wait.');
    },
  );
  server.get(
    '/api/v1/plans/:id',
    { schema: { summary: 'How far a plan is', params: idParams, response } },
    async ({ params }) => toReply(host.plans.stateOf(params.id)),
  );
  server.delete(
    '/api/v1/plans/:id',
    { schema: { summary: 'Cancels a plan', params: idParams, response } },
    async ({ params }) => toReply(await host.plans.cancel(params.id)),
  );
}

function toReply(plan: PlanState | undefined) {
  if (plan === undefined) throw new Problem(404, 'no-plan', 'There is no such plan any more.');
  return plain<typeof planReply>({ ...plan, totals: plan.report && totalsOf(plan.report) });
}
