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

  private constructor(status: number, { detail, code, requestId, errors }: Partial<Problem>) {
    super(detail ?? `The app answered with status ${status}.`);
    this.status = status;
    this.code = code ?? '';
    this.requestId = requestId ?? '';
    this.fields = errors ?? [];
  }

  static async of(response: Response): Promise<Refusal> {
    // A proxy between may answer with a page of its own.
    const body: unknown = await response.json().catch(() => ({}));
    return new Refusal(response.status, body as Partial<Problem>);
  }
}

interface Problem {
  readonly detail: string;
  readonly code: string;
  readonly requestId: string;
  readonly errors: readonly FieldProblem[];
}
