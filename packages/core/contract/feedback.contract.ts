import {
  FEEDBACK_ACTIONS,
  type Feedback,
  type FeedbackAction,
  isVendorError,
  type LookUpSubject,
} from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

export interface FeedbackSubject {
  readonly name: string;
  /** A fresh platform every time. */
  open(): Promise<OpenedFeedback>;
}

export interface OpenedFeedback {
  readonly feedback: Feedback;
  /** For the same platform; it remembers nothing. */
  another(): Feedback;
  readonly platform: {
    /** From now on the platform knows the indicator. */
    add(subject: LookUpSubject): Promise<void>;
    /** What it knows, without times: equal as long as nothing that counts was changed. */
    state(): Promise<unknown>;
    /** From now on no request is answered. */
    goDown(): Promise<void>;
  };
  close(): Promise<void>;
}

const ADDRESS: LookUpSubject = { type: 'IP Address', value: '192.0.2.1' };
const BY = "O'Brien, „Söhne“ <analyst>";

export function feedbackContract(subject: FeedbackSubject): void {
  describe(`Feedback contract: ${subject.name}`, () => {
    let opened: OpenedFeedback;
    let feedback: Feedback;
    let platform: OpenedFeedback['platform'];
    const give = async (action: FeedbackAction, by = feedback) => by.give(action, ADDRESS, BY, {});
    /** Of what the platform knows. */
    const given = async (action: FeedbackAction, by = feedback) => {
      const outcome = await give(action, by);
      if (outcome.outcome === 'unknown') throw new Error(`${action}: unknown`);
      return outcome;
    };
    const marks = () => feedback.actions.filter((action) => action !== 'add');

    beforeEach(async () => {
      opened = await subject.open();
      ({ feedback, platform } = opened);
    });
    afterEach(() => opened.close());

    it('says which actions it offers, each once', () => {
      expect(feedback.provider).not.toBe('');
      expect(feedback.actions.length).toBeGreaterThan(0);
      expect(new Set(feedback.actions).size).toBe(feedback.actions.length);
    });

    it('takes what it offers for an indicator that is there, with a link and the state', async () => {
      await platform.add(ADDRESS);
      const before = await platform.state();
      for (const action of marks()) {
        const done = await give(action);
        if (done.outcome !== 'done') throw new Error(`${action}: ${JSON.stringify(done)}`);
        expect(URL.canParse(done.link)).toBe(true);
        expect(done.state).not.toBe('');
      }
      const isChanged = JSON.stringify(await platform.state()) !== JSON.stringify(before);
      expect(isChanged).toBe(marks().length > 0);
    });

    it('changes nothing when it is told the same again, by whom ever', async () => {
      for (const action of marks()) {
        await platform.add(ADDRESS);
        const { outcome: _, remark: __, ...done } = await given(action);
        const state = await platform.state();
        for (const by of [feedback, opened.another()]) {
          expect(await given(action, by)).toMatchObject({ outcome: 'unchanged', ...done });
          expect(await platform.state()).toEqual(state);
        }
      }
    });

    it('ends the same for two who say it at once as for one', async () => {
      await platform.add(ADDRESS);
      for (const action of feedback.actions) {
        await Promise.all([give(action), give(action, opened.another())]);
        const state = await platform.state();
        expect(await give(action)).toMatchObject({ outcome: 'unchanged' });
        expect(await platform.state()).toEqual(state);
      }
    });

    it('makes nothing of an indicator that it does not know', async () => {
      await platform.add({ ...ADDRESS, value: '192.0.2.10' });
      const state = await platform.state();
      for (const action of marks()) expect(await give(action)).toEqual({ outcome: 'unknown' });
      expect(await platform.state()).toEqual(state);
    });

    it('adds an indicator once, and leaves one that is there as it is', async () => {
      if (!feedback.actions.includes('add')) return;
      const before = await platform.state();
      const { outcome, remark: _, ...added } = await given('add');
      expect(outcome).toBe('done');
      const state = await platform.state();
      expect(state).not.toEqual(before);
      expect(await given('add', opened.another())).toMatchObject({
        outcome: 'unchanged',
        ...added,
      });
      expect(await platform.state()).toEqual(state);
      for (const action of marks()) {
        expect(await give(action)).toMatchObject({ outcome: 'done' });
        const marked = await platform.state();
        expect(await give('add')).toMatchObject({ outcome: 'unchanged' });
        expect(await platform.state()).toEqual(marked);
      }
    });

    it('refuses an action that it does not offer, and changes nothing', async () => {
      await platform.add(ADDRESS);
      const state = await platform.state();
      const others = FEEDBACK_ACTIONS.filter((action) => !feedback.actions.includes(action));
      for (const action of others) {
        await expect(give(action)).rejects.toMatchObject({ kind: 'unsupported' });
      }
      expect(await platform.state()).toEqual(state);
    });

    it('rejects with a VendorError that it was not taken while the platform is down', async () => {
      await platform.add(ADDRESS);
      const state = await platform.state();
      await platform.goDown();
      for (const action of feedback.actions) {
        await expect(give(action)).rejects.toSatisfy(isVendorError);
      }
      expect(await platform.state()).toEqual(state);
    });

    it('stops for a fired signal with its reason, and changes nothing', async () => {
      await platform.add(ADDRESS);
      const state = await platform.state();
      const stop = AbortSignal.abort(new Error('enough'));
      for (const action of feedback.actions) {
        await expect(feedback.give(action, ADDRESS, BY, {}, stop)).rejects.toThrow('enough');
      }
      expect(await platform.state()).toEqual(state);
    });
  });
}
