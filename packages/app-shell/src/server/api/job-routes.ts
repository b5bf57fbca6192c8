import { record } from '../audit.ts';
import { deskOf } from '../desk-of.ts';
import { Problem, takingUp } from '../problem.ts';
import type { Server, ServerOptions } from '../server-types.ts';
import { problems } from './common.schema.ts';
import { jobsReply, orderParams, orderReply } from './job.schema.ts';
import { plain } from './plain.ts';

/** Jobs and how far they are, for those who ask again and again: QRadar's proxy has no other way. */
export function addJobRoutes(server: Server, options: ServerOptions): void {
  const { host } = options;
  server.get(
    '/api/v1/jobs',
    { schema: { summary: 'The jobs', response: { 200: jobsReply, ...problems } } },
    async () => plain<typeof jobsReply>({ jobs: host.jobs() }),
  );
  server.post(
    '/api/v1/jobs/:job/:order',
    {
      schema: {
        summary: 'Runs a job now, or all it can do, pauses it, lets it go on, or cancels its run',
        params: orderParams,
        response: { 200: orderReply, ...problems },
      },
    },
    async (request) => {
      const { job, order } = request.params;
      const desk = deskOf(host);
      // Those that are stopping would forget it.
      if (host.state === 'reopening') throw takingUp();
      const changed = host.order(job, order);
      if (changed === undefined) throw new Problem(404, 'no-job', 'There is no such job.');
      const result = changed ? 'done' : 'unchanged';
      await record(desk, request, options, { action: `${order} job`, subject: job, result });
      return plain<typeof orderReply>({ changed, jobs: host.jobs() });
    },
  );
}
