/** A LIKE pattern as a regular expression: `%` any run, `_` one character, a backslash before either takes it literally. */
export function likePattern(pattern: string, ignoreCase: boolean): RegExp {
  const source = pattern.replaceAll(/\\([%_\\])|([%_])|([\\^$.*+?()[\]{}|/])/g, translate);
  return new RegExp(`^${source}$`, ignoreCase ? 'isu' : 'su');
}

function translate(_all: string, escaped?: string, wildcard?: string, special?: string): string {
  if (escaped !== undefined) return escaped === '\\' ? '\\\\' : escaped;
  if (wildcard !== undefined) return wildcard === '%' ? '.*' : '.';
  return `\\${special ?? ''}`;
}
