/** What an operation of the API brings where it was not refused. */
export type Answer<Operation> = Operation extends {
  readonly responses: {
    readonly 200: { readonly content: { readonly 'application/json': infer Body } };
  };
}
  ? Body
  : never;
