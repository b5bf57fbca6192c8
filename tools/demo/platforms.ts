import {
  type ConsoleSimulator,
  type CrowdSecSimulator,
  generateIndicators,
  loadIndicatorFolder,
  startConsoleSimulator,
  startThreatqSimulator,
  type ThreatconnectSimulator,
  type ThreatqSimulator,
} from '@intelbridge/simulators';
import { startCrowdsec } from './crowdsec.ts';
import { sampleValues } from './sample-values.ts';
import { startThreatconnect } from './threatconnect.ts';

export interface DemoPlatforms {
  readonly qradar: ConsoleSimulator;
  readonly threatq: ThreatqSimulator;
  readonly threatconnect: ThreatconnectSimulator;
  readonly crowdsec: CrowdSecSimulator;
  readonly collections: readonly string[];
  /** Indicators the platform begins with. */
  readonly indicators: number;
  close(): Promise<void>;
}

export interface PlatformOptions {
  readonly folder: string | undefined;
  readonly count: number;
  readonly seed: number;
}

/** Two data collections that overlap, as administrators have them. */
const COLLECTIONS = [
  { name: 'QRadar Active', filters: { '+and': [{ status_name: 'Active' }] } },
  {
    name: 'Score 8 and better',
    filters: { '+and': [{ score: { '+gte': 8, '+lte': 10 } }, { status_name: 'Active' }] },
  },
];

export async function startPlatforms({
  folder,
  count,
  seed,
}: PlatformOptions): Promise<DemoPlatforms> {
  const threatq = await startThreatqSimulator();
  const qradar = await startConsoleSimulator({ neighbour: true });
  const indicators =
    folder === undefined
      ? threatq.addIndicators(generateIndicators({ seed, count })).length
      : threatq.addIndicators(await loadIndicatorFolder(folder)).length;
  const values = sampleValues(threatq);
  const { threatconnect, known } = await startThreatconnect(values);
  const { crowdsec, reported } = await startCrowdsec(seed);
  qradar.addSampleEvents([...reported, ...known, ...values]);
  for (const collection of COLLECTIONS) threatq.addCollection(collection);
  return {
    qradar,
    threatq,
    threatconnect,
    crowdsec,
    indicators,
    collections: COLLECTIONS.map(({ name }) => name),
    close: async () => {
      await threatq.close();
      await threatconnect.close();
      await crowdsec.close();
      await qradar.close();
    },
  };
}
