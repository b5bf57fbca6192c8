/** Thrown where the process would have died; no code of ours catches it. */
export class Killed extends Error {}

/** Before a call did anything, after it was done but before anybody heard, or when a write is done in part. */
export type Death = 'before' | 'after' | 'half';

/** A process that dies at its `at`-th call. */
export class Life {
  #calls = 0;
  #isOver = false;
  readonly #at: number;
  readonly #when: Death;

  constructor(at: number, when: Death) {
    this.#at = at;
    this.#when = when;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  async call<T>(work: () => T, inPart = work): Promise<Awaited<T>> {
    if (this.#isOver) throw new Killed();
    this.#calls += 1;
    if (this.#calls !== this.#at) return await work();
    this.#isOver = true;
    if (this.#when !== 'before') await (this.#when === 'half' ? inPart() : work());
    throw new Killed();
  }
}

interface Calls {
  /** Methods that only begin a stream; its pages are not calls either. */
  readonly free?: readonly string[];
  /** Methods that return a stream whose pages are calls. */
  readonly streams?: readonly string[];
  /** Methods that may be done in part, and with what they are called then. */
  readonly inPart?: Readonly<Record<string, (given: never) => unknown[]>>;
}

/** The same port, of a process with such a life. */
export function mortal<T extends object>(port: T, life: Life, calls: Calls = {}): T {
  const { free = [], streams = [], inPart = {} } = calls;
  return new Proxy(port, {
    get(target, property) {
      const name = String(property);
      const member: unknown = Reflect.get(target, property, target);
      if (typeof member !== 'function') return member;
      if (free.includes(name)) return member.bind(target);
      if (streams.includes(name)) {
        return (...given: unknown[]) => mortalPages(member.apply(target, given), life);
      }
      return (...given: unknown[]) =>
        life.call(
          () => member.apply(target, given),
          () => member.apply(target, inPart[name]?.(given as never) ?? given),
        );
    },
  });
}

async function* mortalPages(pages: AsyncGenerator, life: Life): AsyncGenerator {
  for (;;) {
    const { done, value } = await life.call(() => pages.next());
    if (done === true) return value;
    yield value;
  }
}
