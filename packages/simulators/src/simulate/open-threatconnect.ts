import {
  seedThreatconnect,
  startThreatconnectSimulator,
  type ThreatconnectSimulator,
} from '../threatconnect/index.ts';
import type { AuthorityFiles } from './authority-files.ts';
import { parseSwitches } from './parse-switches.ts';

/** What of the command line is about ThreatConnect. */
export interface ThreatconnectFlags {
  readonly threatconnect: boolean;
  readonly threatconnectPort: number;
  /** `name=json`, one each. */
  readonly threatconnectSet: readonly string[];
  readonly tls: boolean;
}

/** An instance with owners of every kind and indicators. */
export async function openThreatconnect({
  threatconnectPort: port,
  threatconnectSet,
  tls,
}: ThreatconnectFlags): Promise<ThreatconnectSimulator> {
  const opened = await startThreatconnectSimulator({
    port,
    tls,
    ...parseSwitches(threatconnectSet),
  });
  seedThreatconnect(opened);
  return opened;
}

/** What the line of JSON says about it: all that an administrator types in. */
export function threatconnectAddress(opened: ThreatconnectSimulator, files: AuthorityFiles) {
  const { apiUrl: url, accessId, secretKey, token, organization, caPem } = opened;
  return {
    url,
    accessId,
    secretKey,
    token,
    owner: organization,
    ...files.write('threatconnect', caPem),
  };
}

/** Values that it knows, for events in which they turn up. */
export const threatconnectValues = (opened: ThreatconnectSimulator): readonly string[] =>
  opened.indicators().flatMap(({ type, summary }) => (SHOWN.has(type) ? [summary] : []));

const SHOWN: ReadonlySet<string> = new Set(['Address', 'EmailAddress', 'Host', 'URL']);
