import type { AuthorityFiles } from './authority-files.ts';
import {
  type CrowdsecFlags,
  crowdsecAddress,
  crowdsecValues,
  openCrowdsec,
} from './open-crowdsec.ts';
import {
  openThreatconnect,
  type ThreatconnectFlags,
  threatconnectAddress,
  threatconnectValues,
} from './open-threatconnect.ts';

/** A platform that only comes if it is asked for. */
export interface OtherPlatform {
  /** In the line of JSON. */
  readonly name: string;
  readonly title: string;
  readonly address: { readonly url: string };
  /** What it knows, for events in which that turns up. */
  readonly values: readonly string[];
}

/** `running` gets each as soon as it is there. */
export async function openOthers(
  options: ThreatconnectFlags & CrowdsecFlags,
  files: AuthorityFiles,
  running: { close(): Promise<void> }[],
): Promise<readonly OtherPlatform[]> {
  const others: OtherPlatform[] = [];
  if (options.threatconnect) {
    const opened = await openThreatconnect(options);
    running.push(opened);
    const address = threatconnectAddress(opened, files);
    const values = threatconnectValues(opened);
    others.push({ name: 'threatconnect', title: 'ThreatConnect', address, values });
  }
  if (options.crowdsec) {
    const opened = await openCrowdsec(options);
    running.push(opened);
    const address = crowdsecAddress(opened, files);
    others.push({ name: 'crowdsec', title: 'CrowdSec', address, values: crowdsecValues(opened) });
  }
  return others;
}
