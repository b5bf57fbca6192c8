import {
  type AddressIndicator,
  addressIndicator,
  type IndicatorType,
  type IntelLookup,
  isVendorError,
  type LookUpResult,
  type LookUpSubject,
} from '@intelbridge/core';
import { CrowdsecApi, type CrowdsecOptions, type ReceivedReports } from '../crowdsec-api.ts';
import type { Report } from '../wire/report.schema.ts';
import { toFailure } from './to-failure.ts';
import { toMatch } from './to-match.ts';

/** By canonical address. */
type Results = Map<string, LookUpResult>;

const NOT_FOUND: LookUpResult = { outcome: 'not-found' };
const OTHER_ADDRESS: LookUpResult = {
  outcome: 'unreachable',
  reason: "CrowdSec's answer cannot be used: it is about another address",
};
/** Of single calls; what comes after a failure is not asked any more. */
const AT_ONCE = 4;
/** Dossier §2.2. */
const MOST_IN_BULK = 100;

/** What CrowdSec's CTI knows of IP addresses. Each address that is asked for may cost a look-up of the key's quota. */
export class CrowdsecLookup implements IntelLookup {
  readonly provider = 'CrowdSec';
  readonly isCloud = true;
  readonly types: readonly IndicatorType[] = ['IP Address', 'IPv6 Address'];
  readonly takesExamples: boolean;
  readonly #api: CrowdsecApi;
  readonly #options: CrowdsecOptions;
  /** Until the plan turns out not to have it. */
  #bulk: boolean;

  constructor(options: CrowdsecOptions) {
    this.#api = new CrowdsecApi(options);
    this.#options = options;
    this.#bulk = options.config.bulk;
    this.takesExamples = options.config.exampleAddresses;
  }

  /** Each address once, one by one or, where the plan has it, a hundred by one request; nothing is asked after a failure. */
  async lookUp(
    subjects: readonly LookUpSubject[],
    signal?: AbortSignal,
  ): Promise<readonly LookUpResult[]> {
    signal?.throwIfAborted();
    const addresses = subjects.map(({ value }) => addressIndicator(value));
    const asked = new Map(addresses.flatMap((each) => (each ? [[each.value, each]] : [])));
    const results: Results = new Map();
    const failure = await this.#askAll([...asked.values()], results, signal);
    return addresses.map((each) =>
      each === undefined ? NOT_FOUND : (results.get(each.value) ?? failure ?? NOT_FOUND),
    );
  }

  usage(): ReturnType<CrowdsecApi['usage']> {
    return this.#api.usage();
  }

  health(): ReturnType<CrowdsecApi['health']> {
    return this.#api.health();
  }

  /** What to tell of those that have no result. */
  async #askAll(
    addresses: readonly AddressIndicator[],
    results: Results,
    signal: AbortSignal | undefined,
  ): Promise<LookUpResult | undefined> {
    try {
      if (this.#bulk && addresses.length > 1) await this.#askInBulk(addresses, results, signal);
      const left = addresses.filter(({ value }) => !results.has(value));
      for (const group of inGroups(left, AT_ONCE)) {
        const ends = group.map((each) => this.#askOne(each, results, signal));
        // What is on its way is paid for: it is waited for before a failure ends the rest.
        await Promise.allSettled(ends);
        await Promise.all(ends);
      }
      return undefined;
    } catch (error) {
      if (!isVendorError(error)) throw error;
      return toFailure(error, this.#options.clock.now());
    }
  }

  async #askOne(
    address: AddressIndicator,
    results: Results,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const received = await this.#api.report(address.value, signal);
    const result = received && this.#toResult(address, received.report, received.text);
    results.set(address.value, result ?? NOT_FOUND);
  }

  /** Who gets no result here is asked for alone. */
  async #askInBulk(
    addresses: readonly AddressIndicator[],
    results: Results,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    for (const group of inGroups(addresses, MOST_IN_BULK)) {
      const received = await this.#bulkReports(group, signal);
      if (received === undefined) return;
      const byAddress = new Map(
        received.reports.map((each) => [addressIndicator(each.report.ip)?.value ?? '', each]),
      );
      for (const address of group) {
        const found = byAddress.get(address.value);
        if (found) {
          results.set(address.value, this.#toResult(address, found.report, found.text));
        } else if (received.isWhole) results.set(address.value, NOT_FOUND);
      }
    }
  }

  /** Undefined if the plan does not have it. */
  async #bulkReports(
    addresses: readonly AddressIndicator[],
    signal: AbortSignal | undefined,
  ): Promise<ReceivedReports | undefined> {
    try {
      return await this.#api.reports(
        addresses.map(({ value }) => value),
        signal,
      );
    } catch (error) {
      if (!isVendorError(error) || error.status !== 403) throw error;
      this.#bulk = false;
      this.#options.log?.(
        'warn',
        'CrowdSec: the plan has no bulk look-ups; each address is asked for by itself',
      );
      return undefined;
    }
  }

  #toResult(address: AddressIndicator, report: Report, raw: string): LookUpResult {
    const echoed = addressIndicator(report.ip);
    if (echoed !== undefined && echoed.value !== address.value) return OTHER_ADDRESS;
    if (isUnknown(report)) return NOT_FOUND;
    const matches = [toMatch(address, report, this.#options.clock.now())];
    return { outcome: 'found', matches, raw };
  }
}

/** The same as a 404: an address that nobody reported (dossier §3.2). */
const isUnknown = ({ reputation, classifications }: Report): boolean =>
  reputation === 'unknown' &&
  classifications.false_positives.length === 0 &&
  classifications.classifications.length === 0;

function inGroups<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, n) => all.slice(n * size, (n + 1) * size));
}
