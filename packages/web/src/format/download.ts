/** Lets the browser keep a text as a file of this type. */
export function download(text: string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}

/** The mark makes spreadsheets read it as UTF-8. */
export const downloadCsv = (text: string, name: string): void =>
  download(`\ufeff${text}`, name, 'text/csv;charset=utf-8');
