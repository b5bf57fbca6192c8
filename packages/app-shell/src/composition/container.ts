// tsyringe insists on a Reflect polyfill though factories never use it; this must run before its import.
import './reflect-shim.ts';
import { type DependencyContainer, instanceCachingFactory, container as root } from 'tsyringe';

declare const bound: unique symbol;
export type Token<T> = symbol & { readonly [bound]?: (value: T) => T };

export function token<T>(name: string): Token<T> {
  return Symbol(name);
}

/** Typed factories, each made once when first asked for, and closed in reverse order. */
export class Container {
  readonly #inner: DependencyContainer = root.createChildContainer();
  readonly #closers: (() => Promise<void> | void)[] = [];

  bind<T>(
    key: Token<T>,
    make: (container: Container) => T,
    close?: (value: T) => Promise<void> | void,
  ): this {
    this.#inner.register<T>(key, {
      useFactory: instanceCachingFactory(() => {
        const value = make(this);
        if (close) this.#closers.unshift(() => close(value));
        return value;
      }),
    });
    return this;
  }

  get<T>(key: Token<T>): T {
    return this.#inner.resolve<T>(key);
  }

  /** All that was bound to a key, in that order; nothing, if nothing was. */
  getAll<T>(key: Token<T>): readonly T[] {
    return this.#inner.isRegistered(key) ? this.#inner.resolveAll<T>(key) : [];
  }

  /** Closes all that was made, even if a part fails, and then reports every failure. */
  async close(): Promise<void> {
    const failures: unknown[] = [];
    for (const close of this.#closers.splice(0)) {
      try {
        await close();
      } catch (failure) {
        failures.push(failure);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Not everything closed');
  }
}
