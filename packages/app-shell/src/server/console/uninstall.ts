import { deskOf } from '../desk-of.ts';
import { Problem } from '../problem.ts';
import type { Server, ServerOptions } from '../server-types.ts';

/** The uninstall hook. Who calls it is not documented (app framework dossier §6.9), so that QRadar's own word is asked for. */
export function addUninstall(server: Server, options: ServerOptions): void {
  const { host, clock } = options;
  server.post('/uninstall/remove-sets', { schema: { hide: true } }, async () => {
    // Nothing can have been brought in; a failure would worry whoever removes the app.
    if (host.state === 'not configured') return { removed: 0, kept: 0 };
    const desk = deskOf(host);
    if (!(await desk.isBeingRemoved())) {
      throw new Problem(
        409,
        'not-removed',
        'QRadar is not removing this app; the reference sets stay.',
      );
    }
    const { removed, kept } = await desk.removeSets();
    const result = `${removed} removed, ${kept} kept`;
    const done = {
      action: 'remove reference sets',
      subject: 'uninstall',
      system: 'QRadar',
      result,
    };
    await desk.audit.append({ at: clock.now(), who: 'QRadar', ...done });
    return { removed, kept };
  });
}
