import type { Server, ServerOptions } from '../server-types.ts';
import { addAdminRoutes } from './admin-routes.ts';
import { addEnrichRoutes } from './enrich-routes.ts';
import { addFeedbackRoutes } from './feedback-routes.ts';
import { addHealthRoutes } from './health-routes.ts';
import { addJobRoutes } from './job-routes.ts';
import { addLookUpRoutes } from './look-up-routes.ts';
import { addOffenseRunRoutes } from './offense-run-routes.ts';
import { addPlanRoutes } from './plan-routes.ts';
import { addQuotaRoutes } from './quota-routes.ts';
import { addRunRoutes } from './run-routes.ts';
import { addSessionRoutes } from './session-routes.ts';
import { addSetRoutes } from './set-routes.ts';
import { addSettingsRoutes } from './settings-routes.ts';

/** As seen from the document itself. */
const BEHIND_ANY_PROXY = { url: '../..' };

/** Everything below `/api/v1`. */
export function addApi(server: Server, options: ServerOptions): void {
  addSessionRoutes(server, options);
  addLookUpRoutes(server, options);
  addQuotaRoutes(server, options);
  addHealthRoutes(server, options);
  addFeedbackRoutes(server, options);
  addEnrichRoutes(server, options);
  addRunRoutes(server, options);
  addSetRoutes(server, options);
  addOffenseRunRoutes(server, options);
  addJobRoutes(server, options);
  addAdminRoutes(server, options);
  addSettingsRoutes(server, options);
  addPlanRoutes(server, options);
  server.get('/api/v1/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.serializer(JSON.stringify).send({ ...server.swagger(), servers: [BEHIND_ANY_PROXY] }),
  );
}
