import { BrokenReply, cutReply } from './broken-reply.ts';
import { parseKeepingDigits } from './parse-keeping-digits.ts';

const WEB_PAGE = /^\s*(?:text\/html|application\/xhtml)/i;
const BYTE_ORDER_MARK = 0xfeff;

/** QRadar answers 200 with a page to every path outside /api (seen by others; qradar dossier §1.5). */
export function refuseWebPage(contentType: string | undefined): void {
  if (!WEB_PAGE.test(contentType ?? '')) return;
  throw new BrokenReply('unexpected', 'answered a web page, not the API; check the URL');
}

/** JSON of any content type but a page's; an empty body is `undefined`. Throws BrokenReply. */
export function parseReply(
  body: Buffer,
  contentType: string | undefined,
  longIntegersAsText = false,
): unknown {
  if (body.length === 0) return undefined;
  refuseWebPage(contentType);
  const text = withoutMark(body.toString());
  try {
    return longIntegersAsText ? parseKeepingDigits(text) : (JSON.parse(text) as unknown);
  } catch {
    throw isCutOff(text) ? cutReply() : new BrokenReply('unreadable', 'the reply is not JSON');
  }
}

/** What an error reply holds: JSON where it is, else the text, else nothing. */
export function parseErrorBody(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  const text = withoutMark(body.toString());
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

const withoutMark = (text: string): string =>
  text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;

/** A server that tells no length and closes looks as if it had finished. */
function isCutOff(text: string): boolean {
  const trimmed = text.trim();
  const end = { '{': '}', '[': ']', '"': '"' }[trimmed.charAt(0)];
  return end !== undefined && !trimmed.endsWith(end);
}
