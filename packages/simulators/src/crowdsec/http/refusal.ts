/** A call that gets no data; thrown by the work, turned into a reply by the router. */
export class Refusal extends Error {
  readonly status: number;
  /** More about single errors, for the member `errors`. */
  readonly details: string | undefined;

  constructor(status: number, message: string, details?: string) {
    super(message);
    this.status = status;
    this.details = details;
  }
}

/** Wrong key, revoked key and missing plan look the same (dossier §1.2). */
export const forbidden = (): Refusal => new Refusal(403, 'Forbidden');
/** The burst throttle (dossier §1.3). */
export const tooManyRequests = (): Refusal => new Refusal(429, 'Too Many Requests');
/** The quota of the period is spent (dossier §1.3). */
export const limitExceeded = (): Refusal => new Refusal(429, 'Limit Exceeded');
/** Nothing in the data set about this address (dossier §1.2). */
export const notFound = (): Refusal => new Refusal(404, 'IP address information not found');
/** What the gateway says to a path or method it does not route (dossier §10). */
export const notRouted = (): Refusal => new Refusal(403, 'Missing Authentication Token');
/** The text of a 400 is not known; this one is ours. */
export const badRequest = (details: string): Refusal => new Refusal(400, 'Bad Request', details);
