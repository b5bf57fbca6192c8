import type { IndicatorType } from '../indicator/indicator-type.ts';
import type { LookUpSubject } from '../ports/intel-lookup.port.ts';
import { AnswerStore } from './answer-store.ts';
import { detectSubject } from './detect-subject.ts';
import { type Inquiry, inquire, reasonToSkip } from './inquiry.ts';
import { skippedAnswer } from './known-answer.ts';
import type { LookUpAnswer, LookUpOptions, LookUps } from './look-up-answer.ts';
import type { LookUpPorts, LookUpRules } from './look-up-rules.ts';
import { ProviderDesk } from './provider-desk.ts';
import { subjectKey } from './subject-key.ts';
import { waitUntil } from './wait-until.ts';

type Inquiries = ReadonlyMap<string, readonly Inquiry[]>;

/** Look-ups over any number of providers with one cache: a failure of one, or of the cache, hides no answer of another. */
export class LookUpService implements LookUps {
  readonly #ports: LookUpPorts;
  readonly #rules: LookUpRules;
  readonly #store: AnswerStore;
  readonly #desks: readonly ProviderDesk[];

  constructor(ports: LookUpPorts, rules: LookUpRules) {
    this.#ports = ports;
    this.#rules = rules;
    this.#store = new AnswerStore(ports, rules);
    this.#desks = ports.lookups.map(
      (lookup) => new ProviderDesk(lookup, ports, rules, this.#store),
    );
  }

  async lookUp(
    values: readonly string[],
    options: LookUpOptions = {},
  ): Promise<readonly LookUpAnswer[]> {
    options.signal?.throwIfAborted();
    const desks = this.#desks.filter(({ lookup }) => isChosen(lookup.provider, options.providers));
    const detected = values.map((value) => detectSubject(value, options.type));
    const subjects = detected.flatMap((each) => (each.ok ? [each.subject] : []));
    const inquiries = await this.#inquire(subjects, desks, options);
    await this.#wait([...inquiries.values()].flat(), options);
    return values.map((value, n): LookUpAnswer => {
      const found = detected[n];
      if (!found?.ok) {
        const reason = `It ${found?.reason}.`;
        const results = desks.map(({ lookup }) => skippedAnswer(lookup.provider, reason));
        return { value, type: undefined, canonical: undefined, results };
      }
      const { type, value: canonical } = found.subject;
      const own = inquiries.get(subjectKey(found.subject)) ?? [];
      return { value, type, canonical, results: own.map(({ answer }) => answer) };
    });
  }

  async clear(value?: string, type?: IndicatorType): Promise<number> {
    if (value === undefined) {
      for (const desk of this.#desks) desk.outdate();
      return this.#store.clear(undefined);
    }
    const detected = detectSubject(value, type);
    if (!detected.ok) return 0;
    for (const desk of this.#desks) desk.outdate(detected.subject);
    return this.#store.clear(detected.subject);
  }

  async renew(value: string, provider: string, type?: IndicatorType): Promise<void> {
    const detected = detectSubject(value, type);
    const desk = this.#desks.find(({ lookup }) => isChosen(lookup.provider, [provider]));
    if (!detected.ok || desk === undefined) return;
    const { subject } = detected;
    desk.changed(subject);
    await this.#store.clear(subject, desk.lookup.provider);
    if (reasonToSkip(desk.lookup, subject) === undefined)
      void desk.ask(subject, desk.turn, 'by-hand');
  }

  /** Ends all that is being asked; a look-up afterwards is answered from the cache alone. */
  async close(): Promise<void> {
    await Promise.all(this.#desks.map((desk) => desk.close()));
  }

  async #inquire(
    subjects: readonly LookUpSubject[],
    desks: readonly ProviderDesk[],
    { refresh = false, spending = 'by-hand' }: LookUpOptions,
  ): Promise<Inquiries> {
    if (subjects.length === 0) return new Map();
    const turns = desks.map(({ turn }) => turn);
    const kept = await this.#store.read(subjects);
    const now = this.#ports.clock.now();
    const unique = new Map(subjects.map((subject) => [subjectKey(subject), subject]));
    const inquiriesOf = (subject: LookUpSubject) =>
      desks.map((desk, n) =>
        inquire(desk, subject, {
          kept: kept(subject, desk.lookup.provider),
          turn: turns[n] ?? 0,
          refresh,
          spending,
          now,
          rules: this.#rules,
        }),
      );
    return new Map([...unique].map(([key, subject]) => [key, inquiriesOf(subject)]));
  }

  /** Who can wait gets news of what is stale, too; the others at least something. */
  async #wait(inquiries: readonly Inquiry[], { waitMs, signal }: LookUpOptions): Promise<void> {
    const awaited = inquiries.flatMap(({ answer, answering }) =>
      answering && (waitMs === undefined || answer.outcome === 'pending') ? [answering] : [],
    );
    await waitUntil(awaited, { waitMs, signal }, this.#ports.clock);
  }
}

/** Without names, everybody is. */
const isChosen = (provider: string, names: readonly string[] | undefined): boolean =>
  names?.some((name) => name.toLowerCase() === provider.toLowerCase()) ?? true;
