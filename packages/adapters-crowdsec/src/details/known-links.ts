import type { IntelEntry } from '@intelbridge/core';
import { plainText } from '../wire/plain-text.ts';
import type { Report } from '../wire/report.schema.ts';
import { tagEntries } from './tag-entries.ts';

const CVE = /^CVE-(\d{4})-(\d{4,})$/;
const TECHNIQUE = /^(T\d{4})(?:\.(\d{3}))?$/;
const TACTIC = /^TA\d{4}$/;

/** The newest first; they come in no order. */
export function cveEntries({ cves }: Report): readonly IntelEntry[] {
  const named = [...new Set(cves.map((cve) => plainText(cve).toUpperCase()))];
  return named
    .filter((cve) => cve !== '')
    .toSorted((a, b) => rankOf(b) - rankOf(a))
    .map((cve) => ({
      label: cve,
      ...(CVE.test(cve) && { link: `https://tracker.crowdsec.net/cves/${cve}` }),
    }));
}

/** By year, then number. */
function rankOf(cve: string): number {
  const [, year = '0', number = '0'] = CVE.exec(cve) ?? [];
  return Number(year) * 1e9 + Number(number);
}

/** With id and label, linked to MITRE's own page. */
export const techniqueEntries = ({ mitre_techniques: techniques }: Report): readonly IntelEntry[] =>
  techniques.flatMap((technique) => {
    const id = technique.name.toUpperCase();
    const link = mitreLink(id);
    return tagEntries([technique]).map((entry) => ({
      ...entry,
      label: technique.label === technique.name ? id : `${id} ${technique.label}`,
      ...(link !== undefined && { link }),
    }));
  });

function mitreLink(id: string): string | undefined {
  if (TACTIC.test(id)) return `https://attack.mitre.org/tactics/${id}/`;
  const [, technique, part] = TECHNIQUE.exec(id) ?? [];
  if (technique === undefined) return undefined;
  return `https://attack.mitre.org/techniques/${technique}/${part === undefined ? '' : `${part}/`}`;
}
