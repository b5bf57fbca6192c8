/** What v3 says with a code when nothing more special is known (dossier §4.2). */
const codeTexts = {
  '0x1001': 'An unspecified issue exists with your request. Check your request and try again.',
  '0x1002': 'You are not authorized to perform the requested operation.',
  '0x1003': 'You do not have permission to perform the requested operation.',
  '0x1004': 'The requested item(s) were not found.',
  '0x1005': 'This operation is not supported.',
  '0x1006': 'An item already exists with the same unique information.',
  '0x1007':
    'An internal error occurred while processing your request. If the problem persists contact your system administrator.',
  '0x2001': 'Syntax error(s) found with your TQL query. Check your query and try again.',
  '0x2003': 'Your request was missing required data and could not be processed.',
  '0x2005': 'The request does not match the expected format.',
} as const;

export type ErrorCode = keyof typeof codeTexts;

export interface Problem {
  readonly status: number;
  /** What v2 says. */
  readonly text: string;
  readonly code?: ErrorCode;
  /** v3 says the text of the code table instead of `text`. */
  readonly tableText?: true;
  /** The caller is not known; see the switch `v3AuthErrors`. */
  readonly login?: true;
}

/** A call the platform refuses; thrown by the work, turned into a reply where the API version is known. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.text);
    this.problem = problem;
  }
}

export const tableText = (code: ErrorCode): string => codeTexts[code];

export const authRefusal = (text: string): Refusal =>
  new Refusal({ status: 401, text, code: '0x1002', login: true });

export const notFound = (): Refusal =>
  new Refusal({
    status: 404,
    code: '0x1004',
    tableText: true,
    text: 'The requested resource was not found',
  });

export const ownerNotFound = (): Refusal =>
  new Refusal({
    status: 403,
    code: '0x1003',
    tableText: true,
    text: 'The requested owner was not found',
  });

export const badRequest = (code: ErrorCode = '0x1001'): Refusal =>
  new Refusal({
    status: 400,
    code,
    tableText: true,
    text: 'The request was not properly formed',
  });

export const writeRefused = (status: 401 | 403): Refusal =>
  new Refusal({
    status,
    code: status === 401 ? '0x1002' : '0x1003',
    tableText: true,
    text: 'Access Denied',
  });

/** A field of a body that cannot be, in the vendor's words. */
export const invalidField = (text: string, code: ErrorCode = '0x2005'): Refusal =>
  new Refusal({ status: 400, text, code });
