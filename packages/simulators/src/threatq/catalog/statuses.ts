export interface StatusRow {
  readonly id: number;
  readonly name: string;
  readonly description: string;
}

/** Ids that are the same on every appliance (dossier §4.2). */
export const expiredId = 2;
export const indirectId = 3;
export const whitelistedId = 5;

/** The five stock statuses with the descriptions the appliance gives them, then those an administrator added. */
export function statusRows(custom: readonly string[]): StatusRow[] {
  const stock = [
    ['Active', 'Poses a threat and is being exported to detection tools.'],
    ['Expired', 'No longer poses a serious threat.'],
    ['Indirect', 'Associated to an active indicator or event (i.e. pDNS).'],
    ['Review', 'Requires further analysis.'],
    ['Whitelisted', 'Poses NO risk and should never be deployed.'],
  ] as const;
  const all = [...stock, ...custom.map((name) => [name, ''] as const)];
  return all.map(([name, description], index) => ({ id: index + 1, name, description }));
}

/** All five stock statuses are protected in every recording; added ones are not. */
export const isProtected = (statusId: number): boolean => statusId <= 5;
