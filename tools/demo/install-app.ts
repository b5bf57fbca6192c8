import { plainLog, type Service, startService, VERSION } from '@intelbridge/app-shell';
import type { AppManifest } from '@intelbridge/simulators';
import { systemClock } from '@intelbridge/vendor-http';
import { buildManifest, manifestText } from '../package/manifest/build-manifest.ts';
import type { DemoPlatforms } from './platforms.ts';
import { threatconnectSettings } from './threatconnect.ts';

export interface InstalledApp extends Service {
  /** Of the app on the console. */
  readonly id: number;
  /** What its process finds there: the console's words and the settings. */
  readonly environment: Readonly<Record<string, string>>;
}

/** The platforms that an app stands between. */
type Between = Pick<DemoPlatforms, 'qradar' | 'threatq' | 'collections'> &
  Partial<Pick<DemoPlatforms, 'crowdsec' | 'threatconnect'>>;

interface InstallOptions {
  readonly store: string;
  /** Hears warnings and errors. */
  readonly say: (line: string) => void;
  /** Variables instead of the usual ones. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Nothing is set but what the console says: an administrator does the rest on the pages. */
  readonly isFresh?: boolean;
}

/** Puts the app on the console by its manifest, and runs `serve` in this process, on a free port. */
export async function installApp(
  platforms: Between,
  { store, say, settings = {}, isFresh = false }: InstallOptions,
): Promise<InstalledApp> {
  const { qradar } = platforms;
  const { id, env } = await qradar.registerApp({ manifest: asInTheZip() });
  const usual = isFresh ? {} : settingsFor(platforms);
  const environment = { ...env, INTELBRIDGE_STORE: store, ...usual, ...settings };
  const service = await startService({
    input: { environment },
    clock: systemClock,
    port: 0,
    address: '127.0.0.1',
    also: plainLog('warn', say),
  });
  qradar.connectApp(id, service.url);
  return { ...service, id, environment };
}

const asInTheZip = (): AppManifest =>
  JSON.parse(manifestText(buildManifest(VERSION, 'v4'))) as AppManifest;

const settingsFor = ({
  threatq,
  threatconnect,
  crowdsec,
  collections,
}: Between): Record<string, string> => ({
  ...(threatconnect && threatconnectSettings(threatconnect)),
  ...(crowdsec && crowdsecSettings(crowdsec)),
  INTELBRIDGE_THREATQ_URL: threatq.url.href,
  INTELBRIDGE_THREATQ_CLIENT_ID: threatq.clientId,
  INTELBRIDGE_THREATQ_CLIENT_SECRET: threatq.clientSecret,
  INTELBRIDGE_THREATQ_COLLECTIONS: JSON.stringify(collections),
  INTELBRIDGE_THREATQ_PREFIX_SCHEME: 'on',
  INTELBRIDGE_OFFENSES_EXPORT: 'on',
  INTELBRIDGE_OFFENSES_NOTES: 'on',
  // All of it is to be seen.
  INTELBRIDGE_THREATQ_BUDGET: '0',
  // Both platforms share one clock; the usual ten minutes would read again what was made just now.
  INTELBRIDGE_THREATQ_OVERLAP_MINUTES: '0.05',
  // The demo pulls, and shows it; the jobs of the app keep out of its way.
  INTELBRIDGE_THREATQ_PULL_IMMEDIATELY: 'off',
  INTELBRIDGE_THREATQ_INTERVAL_HOURS: '24',
  INTELBRIDGE_OFFENSES_EXPORT_MINUTES: '1440',
  INTELBRIDGE_OFFENSES_NOTES_MINUTES: '1440',
});

const crowdsecSettings = ({ apiUrl, apiKey }: DemoPlatforms['crowdsec']) => ({
  INTELBRIDGE_CROWDSEC_URL: apiUrl,
  INTELBRIDGE_CROWDSEC_KEY: apiKey,
  // Simulators know no others.
  INTELBRIDGE_CROWDSEC_EXAMPLE_ADDRESSES: 'on',
});
