/** The methods of an object as functions of their own, so that they can be spread into another object. */
export function boundMethods<Owner extends object>(owner: Owner): Methods<Owner> {
  const names = Object.getOwnPropertyNames(Object.getPrototypeOf(owner));
  return Object.fromEntries(
    names.filter((name) => name !== 'constructor').map((name) => [name, bind(owner, name)]),
  ) as Methods<Owner>;
}

/** A class without what is private to it. */
export type Methods<Owner> = { readonly [Name in keyof Owner]: Owner[Name] };

function bind(owner: object, name: string): unknown {
  const method: unknown = Reflect.get(owner, name);
  return typeof method === 'function' ? method.bind(owner) : method;
}
