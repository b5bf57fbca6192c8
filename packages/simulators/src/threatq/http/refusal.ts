/** A call the appliance refuses; thrown by the work, turned into a reply by the router. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    super(`refused with ${status}`);
    this.status = status;
    this.body = body;
  }
}

/** `{"errors":[...]}`, the shape of everything but field validation. */
export const refusal = (status: number, ...errors: readonly string[]): Refusal =>
  new Refusal(status, { errors });

/** `{"data":{"errors":{field:[...]}}}`, the shape of field validation. */
export const invalid = (field: string, message: string): Refusal =>
  new Refusal(400, { data: { errors: { [field]: [message] } } });

export const notFound = (): Refusal => refusal(404, 'The requested object was not found.');
