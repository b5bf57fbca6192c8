import type { Report, Tag } from '../wire/report.schema.ts';

const MOST_LABELS = 3;
/** What makes an address benign (dossier §3.2). */
const SCANNER = /^scanner:/;
const COMMUNITY_BLOCKLIST = 'community-blocklist';

/** The first labels, each once, and how many more there are. */
export function labelsOf(tags: readonly Tag[], most = MOST_LABELS): string {
  const labels = [...new Set(tags.map(({ label }) => label))];
  const more = labels.length - most;
  return labels.slice(0, most).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** What an address is reported for; behaviours sum up the attacks, which stand in for them where there are none. */
export function knownFor(report: Report): string {
  const { behaviors, attack_details: attacks, classifications } = report;
  const done = behaviors.length > 0 ? behaviors : attacks;
  const what = done.length > 0 ? `Reported for ${labelsOf(done)}` : 'Reported as an attacker';
  const isListed = classifications.classifications.some(({ name }) => name === COMMUNITY_BLOCKLIST);
  return `${what}${isListed ? '; it is in the CrowdSec Community Blocklist' : ''}.`;
}

export function benignReason({ classifications }: Report): string {
  const scanners = classifications.classifications.filter(({ name }) => SCANNER.test(name));
  const whose = scanners.length > 0 ? `: ${labelsOf(scanners)}` : '';
  return `A known entity that is no danger, such as a public scanner${whose}.`;
}
