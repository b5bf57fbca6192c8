const HIDDEN = '[secret]';

/** Names whose value is nobody's business, as they turn up in headers, forms, JSON and URLs. */
const SECRET_NAME =
  '(?:pass(?:word|wd|phrase)?|pwd|secret|token|api[-_]?key|private[-_]?key|credential|session|signature|csrf|client_?id|\\bsec|\\bauth|\\bsig)[\\w-]{0,40}';

/** In this order: each rule sees what the one before it left. */
const RULES: readonly (readonly [pattern: RegExp, shown: string])[] = [
  [/-----BEGIN [^-]*-----[\s\S]*?(?:-----END [^-]*-----|$)/g, HIDDEN],
  [/:\/\/[^\s"'<>]*@/g, `://${HIDDEN}@`],
  [/(?<=[^\s?])\?[^\s"'<>?]+/g, '?[...]'],
  [/\b(bearer|basic|digest|negotiate)\s+(?!realm)[\w+/=.~-]{4,}/gi, `$1 ${HIDDEN}`],
  [/\b((?:proxy-)?authorization|(?:set-)?cookie)(["']?\s*[:=]\s*).*/gi, `$1$2${HIDDEN}`],
  [
    new RegExp(
      `(${SECRET_NAME})(["']?\\s*[:=]\\s*)(?:"(?:[^"\\\\]|\\\\.)*"?|'[^']*'?|[^\\s,;&"'}]+)`,
      'gi',
    ),
    `$1$2${HIDDEN}`,
  ],
  [/\beyJ[\w-]{5,}\.[\w-]+(?:\.[\w-]*)?/g, HIDDEN],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, HIDDEN],
];

/**
 * Takes out of other people's text what must not be shown or logged: user names and passwords in URLs, query strings,
 * headers and fields with secret names, bearer tokens, keys, and UUIDs (a QRadar SEC token is one). It would rather hide a
 * harmless word than show a secret; it cannot know a secret that looks like an ordinary word.
 */
export function redact(text: string): string {
  return RULES.reduce((left, [pattern, shown]) => left.replace(pattern, shown), text);
}
