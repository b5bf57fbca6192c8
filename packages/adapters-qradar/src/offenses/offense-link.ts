/** The page of an offense in the user interface (dossier §4.2). `apiUrl` ends in `/api`. */
export function offenseLink(apiUrl: URL, id: number): string {
  const console = apiUrl.href.replace(/\/api$/, '');
  return `${console}/console/do/sem/offensesummary?appName=Sem&pageId=OffenseSummary&summaryId=${id}`;
}
