/** The text of a file that was chosen; empty where it cannot be read. The same file can be chosen again. */
export async function chosenText(field: HTMLInputElement): Promise<string> {
  const text = await field.files?.[0]?.text().catch(() => '');
  field.value = '';
  return text ?? '';
}
