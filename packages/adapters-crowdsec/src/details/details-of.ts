import type { IntelDetail, IntelEntry } from '@intelbridge/core';
import type { Report } from '../wire/report.schema.ts';
import { consoleLink } from './console-link.ts';
import { historyEntries } from './history.ts';
import { cveEntries, techniqueEntries } from './known-links.ts';
import { networkEntries } from './network.ts';
import { aggressiveness, periodEntries } from './periods.ts';
import { summaryEntries } from './summary.ts';
import { tagEntries } from './tag-entries.ts';
import { targetCountries } from './target-countries.ts';

/** Everything CrowdSec says of an address, in the order in which people read it; what it says nothing of is left out. */
export function detailsOf(address: string, report: Report): readonly IntelDetail[] {
  const { classifications } = report;
  return [
    ...entries('Summary', summaryEntries(report)),
    ...aggressiveness(report),
    ...entries('False positives', tagEntries(classifications.false_positives)),
    ...entries('Behaviours', tagEntries(report.behaviors)),
    ...entries('Attack types', tagEntries(report.attack_details)),
    ...entries('Classifications', tagEntries(classifications.classifications)),
    ...entries('History', historyEntries(report)),
    ...entries('Location and network', networkEntries(report)),
    ...entries('CVEs', cveEntries(report)),
    ...entries('MITRE ATT&CK techniques', techniqueEntries(report)),
    ...entries('Blocklists', tagEntries(report.references)),
    ...targetCountries(report),
    ...entries('Scores by period', periodEntries(report)),
    ...entries('At CrowdSec', [{ label: 'View in Console', link: consoleLink(address) }]),
  ];
}

const entries = (title: string, said: readonly IntelEntry[]): readonly IntelDetail[] =>
  said.length === 0 ? [] : [{ kind: 'entries', title, entries: said }];
