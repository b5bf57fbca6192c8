import Table from 'cli-table3';

export type Say = (text: string) => void;

/** What was measured and what was proven. */
export class Checks {
  readonly #say: Say;
  readonly #figures: [string, string][] = [];
  #passed = 0;
  #failed = 0;

  constructor(say: Say) {
    this.#say = say;
  }

  /** `wrong`: what is, in words; undefined if nothing. */
  that(claim: string, wrong: string | undefined): void {
    if (wrong === undefined) {
      this.#passed += 1;
      this.#say(`ok      ${claim}`);
    } else {
      this.#failed += 1;
      this.#say(`FAILED  ${claim}: ${wrong}`);
    }
  }

  equal(claim: string, actual: unknown, expected: unknown): void {
    const [is, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
    this.that(claim, is === wanted ? undefined : `${is}, not ${wanted}`);
  }

  figure(name: string, value: number, unit = ''): void {
    this.#figures.push([name, `${value.toLocaleString('en-US')}${unit}`]);
  }

  /** Prints figures and sum; returns an exit code. */
  end(): number {
    const table = new Table({
      colAligns: ['left', 'right'],
      style: { head: [], border: [], compact: true },
    });
    table.push(...this.#figures);
    this.#say(table.toString());
    this.#say(`${this.#passed} passed, ${this.#failed} failed`);
    return this.#failed === 0 ? 0 : 1;
  }
}
