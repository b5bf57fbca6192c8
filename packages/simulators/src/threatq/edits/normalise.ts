/** What `normalize: "Y"` does to a value: blanks and quotes go, a URL loses scheme and port (dossier §3.9). */
export function normalise(typeName: string, value: string): string {
  const bare = value
    .trim()
    .replace(/^["']+|["']+$/g, '')
    .trim();
  if (typeName !== 'URL') return bare;
  const [host = '', ...path] = bare.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').split('/');
  return [host.replace(/:\d+$/, ''), ...path].join('/').replace(/\s/g, '');
}
