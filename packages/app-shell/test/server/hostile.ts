/** What a platform, a log line or a link may hold to become markup. */
export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></title></textarea><svg onload=alert(1)>',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '`$' + '{alert(1)}`',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '{{constructor.constructor("alert(1)")()}}',
  'a\u0000<\u0000script>',
  '\u2028<b>\u2029',
  '\u202egnp.exe<i>',
  '\ud800<u>\udfff',
  '<a href="https://evil.example/"target=_top>',
  '=cmd|" /C calc"!A0',
];

/** Values that QRadar's cells may hold. */
export const CONTEXTS: readonly (string | undefined)[] = [
  undefined,
  '',
  ' ',
  'N/A',
  '192.0.2.1',
  '2001:db8::1',
  'xn--e1afmkfd.example',
  '10.x.x.x (obfuscated)',
  '{"ids":["42"]}',
  '../../etc/passwd',
  'a&context=b#c?d',
  '%',
  '%00%0d%0aSet-Cookie: a=b',
  'x'.repeat(9_000),
  ...HOSTILE,
];
