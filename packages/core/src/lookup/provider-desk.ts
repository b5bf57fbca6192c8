import type { IntelLookup, LookUpSubject } from '../ports/intel-lookup.port.ts';
import type { UsageKind } from '../ports/usage-ledger.port.ts';
import { HOUR_MS, type Instant, MINUTE_MS } from '../time/instant.ts';
import type { AnswerStore } from './answer-store.ts';
import { BoundedMap } from './bounded-map.ts';
import { isKnowledge, type KnownAnswer } from './known-answer.ts';
import type { LookUpPorts, LookUpRules } from './look-up-rules.ts';
import { ProviderCalls } from './provider-calls.ts';
import { subjectKey } from './subject-key.ts';

/** How long a platform may go on telling what was before a change: its search follows its database (ThreatQ dossier §12). */
const SETTLES_MS = 2 * MINUTE_MS;
/** What asked to be left alone for a day may have been helped meanwhile. */
const LONGEST_HOLD_MS = HOUR_MS;
const MOST_REMEMBERED = 1_000;

/** From an instant on for some time; over at once if the clock is set back before it. */
interface Period {
  readonly from: Instant;
  readonly ms: number;
}

interface Remembered {
  readonly answer: KnownAnswer;
  /** Told again that long without asking. */
  readonly told: Period;
  /** How many answers had come when this one came. */
  readonly turn: number;
}

/** A question on its way. */
interface Asking {
  readonly kind: UsageKind;
  readonly answer: Promise<KnownAnswer>;
}

/** All that is asked of one provider: at most one call for a subject at a time, and none while it wants to be left alone. */
export class ProviderDesk {
  readonly lookup: IntelLookup;
  /** The provider counts look-ups. */
  readonly isCounted: boolean;
  readonly #rules: LookUpRules;
  readonly #clock: LookUpPorts['clock'];
  readonly #store: AnswerStore;
  readonly #calls: ProviderCalls;
  readonly #asking = new Map<string, Asking>();
  readonly #remembered = new BoundedMap<string, Remembered>(MOST_REMEMBERED);
  /** How long what the provider says of a subject may be what was before a change. */
  readonly #unsettled = new BoundedMap<string, Period>(MOST_REMEMBERED);
  #hold: Omit<Remembered, 'turn'> | undefined;
  #turn = 0;

  constructor(lookup: IntelLookup, ports: LookUpPorts, rules: LookUpRules, store: AnswerStore) {
    this.lookup = lookup;
    this.#rules = rules;
    this.#clock = ports.clock;
    this.#store = store;
    const quota = ports.quotas?.find(({ provider }) => provider === lookup.provider);
    this.isCounted = quota !== undefined;
    this.#calls = new ProviderCalls(lookup, ports, quota);
  }

  /** Of the moment; what `ask` needs to know whether an answer came since. */
  get turn(): number {
    return this.#turn;
  }

  /** What was said a moment ago and is not worth asking again; failures, too. */
  lastSaid(subject: LookUpSubject): KnownAnswer | undefined {
    const remembered = this.#remembered.get(subjectKey(subject));
    return remembered && this.#isIn(remembered.told) ? remembered.answer : this.#held();
  }

  isAsking(subject: LookUpSubject): boolean {
    return this.#asking.has(subjectKey(subject));
  }

  /** Asks, or shares what is being asked or was answered since `turn`. Never rejects. */
  ask(subject: LookUpSubject, turn: number, kind: UsageKind): Promise<KnownAnswer> {
    const key = subjectKey(subject);
    const asking = this.#asking.get(key);
    if (asking?.kind === kind || asking?.kind === 'by-hand') return asking.answer;
    // What the program may not ask, a person may.
    if (asking) {
      return asking.answer.then((said) =>
        said.unasked === true ? this.ask(subject, turn, kind) : said,
      );
    }
    const remembered = this.#remembered.get(key);
    if (remembered && remembered.turn > turn) return Promise.resolve(remembered.answer);
    const held = this.#held();
    return held ? Promise.resolve(held) : this.#ask(subject, key, kind);
  }

  /** What is being asked is not to be kept; who asks from now on is told something newer. */
  outdate(subject?: LookUpSubject): void {
    if (subject === undefined) {
      this.#asking.clear();
      this.#remembered.clear();
    } else {
      const key = subjectKey(subject);
      this.#asking.delete(key);
      this.#remembered.delete(key);
    }
  }

  /** The subject was changed at the provider: what it says next is told, but not kept for long. */
  changed(subject: LookUpSubject): void {
    this.outdate(subject);
    this.#unsettled.set(subjectKey(subject), { from: this.#clock.now(), ms: SETTLES_MS });
  }

  close(): Promise<void> {
    return this.#calls.close();
  }

  #ask(subject: LookUpSubject, key: string, kind: UsageKind): Promise<KnownAnswer> {
    const answer = this.#calls.ask(subject, kind).then(async (said) => {
      this.#takeHold(said);
      // Outdated meanwhile: another one may already be asking anew.
      if (this.#asking.get(key) !== asking) return said;
      if (said.unasked !== true) await this.#keep(subject, key, said);
      if (this.#asking.get(key) === asking) this.#asking.delete(key);
      return said;
    });
    const asking: Asking = { kind, answer };
    this.#asking.set(key, asking);
    return answer;
  }

  async #keep(subject: LookUpSubject, key: string, answer: KnownAnswer): Promise<void> {
    this.#turn += 1;
    const unsettled = this.#unsettled.get(key);
    const isKept = isKnowledge(answer.result) && !(unsettled && this.#isIn(unsettled));
    const told = { from: answer.answeredAt, ms: isKept ? 0 : this.#rules.failureMs };
    this.#remembered.set(key, { answer, told, turn: this.#turn });
    if (isKept) await this.#store.write({ provider: this.lookup.provider, subject, ...answer });
  }

  #held(): KnownAnswer | undefined {
    return this.#hold && this.#isIn(this.#hold.told) ? this.#hold.answer : undefined;
  }

  #isIn({ from, ms }: Period): boolean {
    const passedMs = this.#clock.now() - from;
    return passedMs >= 0 && passedMs < ms;
  }

  #takeHold(answer: KnownAnswer): void {
    const { result, answeredAt } = answer;
    const waitMs = ('retryAfterMs' in result && result.retryAfterMs) || 0;
    if (waitMs <= 0) return;
    this.#hold = { answer, told: { from: answeredAt, ms: Math.min(waitMs, LONGEST_HOLD_MS) } };
  }
}
