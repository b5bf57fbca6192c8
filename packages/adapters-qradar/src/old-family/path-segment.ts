const once = (text: string): string => encodeURIComponent(text.toWellFormed());

/** Encoded once and twice are the same for these. */
const PLAIN = /^[\w.~!*'()-]*$/;
/** With these in it a segment that was encoded once does not pass the web server in front (dossier §3.2). */
const SPLITS = /[/%?#;\\]|[^\u0020-\u007e]/;

/** A set's name in a path. */
export const nameSegment = (name: string): string =>
  SPLITS.test(name) ? once(once(name)) : once(name);

/** Name or value in the path of a delete: peers encode both twice, always. */
export const deleteSegment = (text: string): string => once(once(text));

/** What a console expects that decodes only once; undefined where it is the same. */
export const singleSegment = (text: string): string | undefined =>
  PLAIN.test(text) ? undefined : once(text);
