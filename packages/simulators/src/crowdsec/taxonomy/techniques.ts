/** Name to label of the techniques that replies have most (dossier §4.4). */
export const techniqueLabels: Readonly<Record<string, string>> = {
  T1018: 'Remote System Discovery',
  T1046: 'Network Service Discovery',
  T1110: 'Brute Force',
  T1189: 'Drive-by Compromise',
  T1190: 'Exploit Public-Facing Application',
  T1498: 'Network Denial of Service',
  T1548: 'Abuse Elevation Control Mechanism',
  T1589: 'Gather Victim Identity Information',
  T1595: 'Active Scanning',
};

/** One sentence as of 2024; in 2023 paragraphs with citations and Markdown links (dossier §3.1, row 20). */
export function describeTechnique(label: string, long: boolean): string {
  const sentence = `Made-up summary of the technique "${label}".`;
  if (!long) return sentence;
  return `${sentence} It goes on for a while.\n\nA second paragraph, with a source.(Citation: Example Report)(Citation: Example "Quoted" Report) See also [Brute Force](https://attack.mitre.org/techniques/T1110).`;
}
