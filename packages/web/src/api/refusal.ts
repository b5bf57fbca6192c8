export interface FieldProblem {
  /** Path of the field, as the API names it. */
  readonly at: string;
  readonly message: string;
}

/** An answer that is a problem (RFC 9457). */
export class Refusal extends Error {
  readonly status: number;
  /** For programs; stable. */
  readonly code: string;
  readonly requestId: string;
  readonly fields: readonly FieldProblem[];
  /** All of the answer; some codes bring more. */
  readonly body: unknown;

  private constructor(status: number, body: Partial<Problem>) {
    const { detail, code, requestId, errors } = body;
    super(detail ?? `The app answered with status ${status}.`);
    this.status = status;
    this.code = code ?? '';
    this.requestId = requestId ?? '';
    this.fields = Array.isArray(errors) ? errors : [];
    this.body = body;
  }

  static async of(response: Response): Promise<Refusal> {
    // A proxy between may answer with a page, or with JSON, of its own.
    const body: unknown = await response.json().catch(() => undefined);
    return new Refusal(response.status, body ?? {});
  }
}

interface Problem {
  readonly detail: string;
  readonly code: string;
  readonly requestId: string;
  readonly errors: readonly FieldProblem[];
}
