/** Of the window that tells all of a value, in the colours of this page. */
export function detailsAddress(value: string): string {
  const theme = new URLSearchParams(location.search).get('theme');
  const query = new URLSearchParams({ value, ...(theme !== null && { theme }) });
  return `pages/details?${query}`;
}
