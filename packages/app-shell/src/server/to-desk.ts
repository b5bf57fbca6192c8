import type { Feedback } from '@intelbridge/core';
import { askIsBeingDeleted } from '../composition/ask-is-being-deleted.ts';
import type { App } from '../composition/compose.ts';
import type { LogFiles } from '../log/log-files.ts';
import { allLedgers } from '../run/all-ledgers.ts';
import { allHeld, decideHeld } from '../run/decide-held.ts';
import { describeSets } from '../run/describe-sets.ts';
import { KnownAges } from '../run/known-ages.ts';
import { removeOwnSets } from '../run/remove-own-sets.ts';
import { runNotes } from '../run/run-notes.ts';
import { summariseReferenceSets } from '../run/summarise-sets.ts';
import { toSyncRules } from '../run/sync-rules.ts';
import type { Desk, FeedbackTaker } from './host.ts';

/** The composed program as the routes use it. */
export function toDesk(app: App, logs: LogFiles, appId: string | undefined): Desk {
  const { store } = app;
  const known = new KnownAges(() => allLedgers(app), app.clock);
  return {
    lookUps: app.lookUps,
    hoverSpending: app.settings.crowdsec?.hovers === true ? 'automatic' : 'never',
    health: () => app.health.connections(),
    quotas: () => Promise.all(app.quotas.map((each) => each.state())),
    feedback: app.feedback,
    takers: app.feedbacks.map(toTaker),
    destinations: async (provider, signal) => {
      const asked = provider.toLowerCase();
      const feedback = app.feedbacks.find((each) => each.provider.toLowerCase() === asked);
      return (await feedback?.destinations?.(signal)) ?? [];
    },
    runs: store.runs,
    audit: store.audit,
    offenseRuns: store.offenseRuns,
    setHistory: store.setHistory,
    setSizes: (signal) => summariseReferenceSets(app, signal),
    sets: async (signal) => describeSets(app, (await known.get()).ages, signal),
    ages: async () => {
      const { at, ages } = await known.get();
      const ttlMs = app.settings.threatq ? toSyncRules(app.settings).timeToLiveMs : null;
      return { at, ttlMs, sets: ages.map(({ set, days }) => ({ name: set, days })) };
    },
    held: () => allHeld(app),
    decideHeld: (decision, set, collection) => decideHeld(app, decision, set, collection),
    enrich: (ids, signal) => logs.in('scan_offenses.log', () => runNotes(app, ids, signal)),
    isBeingRemoved: async () => appId !== undefined && askIsBeingDeleted(app, appId),
    removeSets: () => removeOwnSets(app),
  };
}

const toTaker = (feedback: Feedback): FeedbackTaker => ({
  provider: feedback.provider,
  actions: feedback.actions,
  takes: feedback.takes,
  effects: feedback.effects ?? {},
  hasDestinations: feedback.destinations !== undefined,
  opensAdded: feedback.opensAdded === true,
});
