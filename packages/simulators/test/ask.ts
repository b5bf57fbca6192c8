// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
export type Body = any;

/** One call as a test writes it. */
export interface Asked {
  /** POST where there is a body, else GET. */
  readonly method?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly text?: string;
  /** `null` takes a header away. */
  readonly headers?: Readonly<Record<string, string | null>>;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  /** Of JSON that can be read, else `undefined`. */
  readonly body: Body;
  readonly text: string;
}

/** As it is, a redirect too. */
export async function send(url: string, asked: Asked = {}): Promise<Answered> {
  const query = asked.query === undefined ? '' : `?${new URLSearchParams(asked.query).toString()}`;
  const body = toBody(asked);
  const response = await fetch(`${url}${query}`, {
    method: asked.method ?? (body === undefined ? 'GET' : 'POST'),
    headers: toHeaders(asked),
    redirect: 'manual',
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
  return {
    status: response.status,
    headers: response.headers,
    body: isJson ? parsed(text) : undefined,
    text,
  };
}

function parsed(text: string): Body {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A call under `/_control/`, which needs no login. */
export const control = (
  { url }: { readonly url: URL },
  path: string,
  asked?: Asked,
): Promise<Answered> => send(`${url.origin}/_control/${path}`, asked);

/** The same, written short. */
export const controlOf =
  (simulator: { readonly url: URL }) =>
  (method: string, path: string, json?: unknown): Promise<Answered> =>
    control(simulator, path, { method, ...(json === undefined ? {} : { json }) });

/** One member of every row. */
export const column = (rows: Body, name: string): unknown[] =>
  (rows as Readonly<Record<string, unknown>>[]).map((row) => row[name]);

function toBody({ json, text, form }: Asked): string | URLSearchParams | undefined {
  if (form !== undefined) return new URLSearchParams(form);
  return json === undefined ? text : JSON.stringify(json);
}

function toHeaders({ json, headers = {} }: Asked): Headers {
  const all = new Headers(json === undefined ? {} : { 'content-type': 'application/json' });
  for (const [name, value] of Object.entries(headers)) if (value !== null) all.set(name, value);
  return all;
}
