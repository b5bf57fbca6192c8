import type { NewEvent } from '../../qradar/ariel/event.ts';

/** Text that breaks out of HTML, attributes, scripts or JSON where it is not escaped; each sets `window.__xss`. */
export const hostileTexts: readonly string[] = [
  '<script>window.__xss="script"</script>',
  '<img src=x onerror="window.__xss=\'img\'">',
  '"><svg onload=window.__xss="svg">',
  "');window.__xss='call';//",
  '</script><script>window.__xss="end"</script>',
  'javascript:window.__xss="url"//',
  `\${window.__xss="template"}`,
  '&lt;b onmouseover=window.__xss="entity"&gt;',
  '\u202Etxt.exe\u0000\uFEFF',
  '{"ids":["1"],"__proto__":{"x":1}}',
];

/** What an attacker may write into every field that a log source takes from outside. */
export const hostileEvents = (): NewEvent[] =>
  hostileTexts.map((text) => ({
    sourceip: '192.0.2.66',
    destinationip: '198.18.0.66',
    username: text,
    eventName: text,
    logSource: text,
    payload: text,
    category: 'Suspicious Activity',
    properties: {
      URL: `http://example.net/?q=${text}`,
      Hostname: text,
      'MD5 Hash': text,
      'SHA256 Hash': text,
      Sender: text,
    },
  }));
