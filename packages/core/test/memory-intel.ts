import { VendorError } from '@intelbridge/core';
import type {
  OpenedFeedback,
  OpenedIntelEvents,
  OpenedIntelLookup,
} from '@intelbridge/core/contract';
import type { MemoryFeedback, MemoryIntelEvents, MemoryIntelLookup } from '@intelbridge/core/fakes';

const REFUSED = 'refused';

/** The platform of the events in memory, as its contract wants it. */
export function openMemoryEvents(events: MemoryIntelEvents): OpenedIntelEvents {
  const refuses = (text: string) => (text === REFUSED ? 'the test wants it so' : undefined);
  events.refuseEvent = ({ title }) => refuses(title);
  events.refuseIndicator = ({ value }) => refuses(value);
  return {
    events,
    another: () => events,
    refused: { title: REFUSED, indicator: { type: 'URL', value: REFUSED } },
    platform: {
      events: async () =>
        events.held().map((event) => ({
          ...event,
          indicators: event.indicators.map(({ value }) => value),
        })),
      removeEvent: async (id) => events.remove(id),
      advance: async () => undefined,
      goDown: async () => {
        events.failure = new VendorError('unavailable', 'memory', 'the platform went away');
      },
      loseAnswer: async (nth) => {
        events.eventsBeforeLoss = nth;
      },
      comeBack: async () => {
        events.failure = undefined;
        events.eventsBeforeLoss = Number.POSITIVE_INFINITY;
      },
    },
    close: async () => undefined,
  };
}

/** The same for look-ups. */
export const openMemoryLookup = (lookup: MemoryIntelLookup): OpenedIntelLookup => ({
  lookup,
  platform: {
    add: async (known) => lookup.add(known),
    fail: async (outcome) => {
      lookup.failure = { outcome, reason: 'the test wants it so' };
    },
  },
  close: async () => undefined,
});

/** The same for feedback. */
export const openMemoryFeedback = (feedback: MemoryFeedback): OpenedFeedback => ({
  feedback,
  another: () => feedback,
  platform: {
    add: async (subject) => feedback.add(subject),
    state: async () => feedback.held(),
    goDown: async () => {
      feedback.failure = new VendorError('unavailable', 'memory', 'the platform went away');
    },
  },
  close: async () => undefined,
});
