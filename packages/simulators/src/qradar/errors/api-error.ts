/** Sentence that goes with each status, as seen on live consoles (dossier §1.5); 405, 410, 413, 429 and 503 were never seen. */
const statusSentences: Readonly<Record<number, string>> = {
  400: 'Invalid syntax for this request was provided',
  401: 'You are unauthorized to access the requested resource.',
  403: 'Your account is not authorized to access the requested resource',
  404: 'We could not find the resource you requested.',
  405: 'The request method is not supported by the requested resource',
  409: 'The request could not be completed due to a conflict with the current state of the resource',
  410: 'The requested resource is no longer available',
  413: 'The request entity is larger than the server is able to process',
  422: 'The request was well-formed but was unable to be followed due to semantic errors',
  429: 'Too many requests were sent',
  500: 'Unexpected internal server error',
  503: 'The service is temporarily unavailable',
};

/** Nothing where no console was seen to say any. */
export const statusSentence = (status: number): string => statusSentences[status] ?? '';

/** An error reply in QRadar's shape. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: number;
  readonly description: string;

  constructor(status: number, code: number, message: string, description = '') {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.description = description;
  }

  /** The body that goes over the wire. */
  get body(): object {
    return {
      http_response: { code: this.status, message: statusSentence(this.status) },
      code: this.code,
      description: this.description,
      details: {},
      message: this.message,
    };
  }
}

/** An error whose description is its message. */
export const sameText = (status: number, code: number, text: string): ApiError =>
  new ApiError(status, code, text, text);

/** 422/1005 as recorded on most endpoints; those of reference sets write the description without its full stop. */
export const badParameter = (
  message: string,
  description = 'A request parameter is not valid.',
): ApiError => new ApiError(422, 1005, message, description);
