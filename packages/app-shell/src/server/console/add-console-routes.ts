import type { Server, ServerOptions } from '../server-types.ts';
import { addActions } from './actions.ts';
import { addDashboard } from './dashboard.ts';
import { addHover } from './hover.ts';
import { addUninstall } from './uninstall.ts';

/** What QRadar's own pages call. */
export function addConsoleRoutes(server: Server, options: ServerOptions): void {
  addActions(server, options);
  addHover(server, options);
  addDashboard(server, options);
  addUninstall(server, options);
}
