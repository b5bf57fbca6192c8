/** What a console expects that decodes paths once. */
export const onceSegment = (text: string): string => encodeURIComponent(text.toWellFormed());

/** With these in it a segment that was encoded once does not pass the web server in front (dossier §3.2). */
const SPLITS = /[/%?#;\\]|[^\u0020-\u007e]/;

/** A set's name in a path. */
export const nameSegment = (name: string): string =>
  SPLITS.test(name) ? deleteSegment(name) : onceSegment(name);

/** Name or value in the path of a delete: peers encode both twice, always. */
export const deleteSegment = (text: string): string => onceSegment(onceSegment(text));
