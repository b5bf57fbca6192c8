import { createHash } from 'node:crypto';
import type { Server, ServerOptions } from '../server-types.ts';
import { type ConsoleQuery, offensesIn, valueIn } from './context.ts';

/** What the page script opens. */
interface Popup {
  readonly app_id: string | undefined;
  /** Below the address of the app. */
  readonly path: string;
  /** Of the window. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

const WINDOW = { width: 720, height: 640 } as const;

/** A line of the right-click menu: the platform that its text names, and the page about it. */
interface MenuLine {
  /** End of the address that QRadar calls. */
  readonly name: string;
  readonly page: string;
  readonly provider: string;
}

const line = (name: string, page: string, provider: string): MenuLine => ({ name, page, provider });

const LINES: readonly MenuLine[] = [
  line('add', 'feedback/add', 'ThreatQ'),
  line('whitelist', 'feedback/whitelist', 'ThreatQ'),
  line('false-positive', 'feedback/false-positive', 'ThreatQ'),
  line('true-positive', 'feedback/true-positive', 'ThreatQ'),
  line('details', 'details', 'ThreatQ'),
  line('threatconnect-false-positive', 'feedback/false-positive', 'ThreatConnect'),
  line('threatconnect-info', 'details', 'ThreatConnect'),
  line('crowdsec', 'details', 'CrowdSec'),
];

/** The right-click menu and the button: they say where to go and write nothing, whatever they are given. */
export function addActions(server: Server, { host }: ServerOptions): void {
  for (const { name, page, provider } of LINES) {
    server.get(
      `/actions/${name}`,
      { schema: { hide: true } },
      async ({ query }): Promise<Popup> => {
        const value = valueIn(query as ConsoleQuery);
        const asked = new URLSearchParams({ value, provider }).toString();
        const path = `pages/${page}?${asked}`;
        return { app_id: host.appId, path, name: windowName(name, value), ...WINDOW };
      },
    );
  }
  server.get('/actions/enrich', { schema: { hide: true } }, async ({ query }) => ({
    app_id: host.appId,
    ids: offensesIn(query as ConsoleQuery),
  }));
}

/** A window per line and value: another value must not take the place of one that somebody still reads. */
function windowName(line: string, value: string): string {
  const digest = createHash('sha256').update(value).digest('hex').slice(0, 8);
  return `intelbridge_${line.replaceAll('-', '_')}_${digest}`;
}
