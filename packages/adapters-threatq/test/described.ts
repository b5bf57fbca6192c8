const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** The text that a browser shows of an exported event's description, without the link before it. */
export const described = (html: string | null): string =>
  (html ?? '')
    .replace(/^<p><a [^>]*>[^<]*<\/a><\/p>/, '')
    .replace(/^<p>(.*)<\/p>$/s, '$1')
    .replaceAll('<br>', '\n')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
