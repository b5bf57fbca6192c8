import {
  badPathParameter,
  badQueryParameter,
  missingParameter,
} from '../errors/framework-errors.ts';
import type { ListedVersion } from '../version/version-list.ts';
import type { Endpoint, Parameter } from './endpoint.ts';

type Values = (name: string) => string | undefined;

/** Query parameters and, for clients that send them so, the fields of a form body. An empty one counts as missing. */
export function toQuery(url: URL, contentType: string | null, body: string): Values {
  const isForm =
    contentType?.toLowerCase().startsWith('application/x-www-form-urlencoded') === true;
  const form = new URLSearchParams(isForm ? body : '');
  return (name) => {
    const value = url.searchParams.get(name) ?? form.get(name);
    return value === null || value === '' ? undefined : value;
  };
}

/** Throws 422/8 for what is missing, then 422/11 for what cannot be read, each in the order declared. */
export function checkParameters(
  { parameters = [] }: Endpoint,
  version: ListedVersion,
  path: Values,
  query: Values,
): void {
  const given = ({ name, place }: Parameter) => (place === 'path' ? path(name) : query(name));
  for (const parameter of parameters) {
    if (parameter.required === true && given(parameter) === undefined)
      throw missingParameter(parameter.name);
  }
  for (const parameter of parameters) {
    const value = given(parameter);
    if (value === undefined || isReadable(parameter, value, version)) continue;
    throw parameter.place === 'path'
      ? badPathParameter(parameter.name, value)
      : badQueryParameter(parameter.name);
  }
}

function isReadable({ type, values }: Parameter, value: string, version: ListedVersion): boolean {
  if (values !== undefined) return values(version).includes(value);
  if (type === 'number') return /^-?\d{1,15}$/.test(value);
  return type === 'text' || /^(?:true|false)$/i.test(value);
}
