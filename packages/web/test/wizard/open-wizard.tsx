import { screen, within } from '@testing-library/react';
import type { Settings } from '../../src/wizard/settings-types.ts';
import { Wizard } from '../../src/wizard/wizard.tsx';
import { type Shown, show } from '../show.tsx';

/** Bodies that were sent, by call, in order. */
export type Sent = Record<string, unknown[]>;

export interface OpenWizard extends Shown {
  readonly sent: Sent;
  /** Answers a call from now on, and keeps what is sent with it. */
  answer(call: string, reply: unknown): void;
  /** Opens the step with this label in the progress indicator. */
  goTo(step: string): Promise<void>;
  press(button: string): Promise<void>;
}

/** The wizard on saved settings, with an app that keeps what it is sent. */
export function openWizard(settings: Settings): OpenWizard {
  const replies: Record<string, unknown> = {};
  const sent: Sent = {};
  const shown = show(<Wizard settings={settings} />, replies);
  const press = async (name: string) =>
    shown.user.click(await screen.findByRole('button', { name, hidden: false }));
  return {
    ...shown,
    sent,
    answer: (call, reply) => {
      replies[call] = async (request: Request) => {
        const text = await request.text();
        sent[call] = [...(sent[call] ?? []), text === '' ? undefined : JSON.parse(text)];
        return typeof reply === 'function' ? (reply as () => unknown)() : reply;
      };
    },
    goTo: async (step) => {
      const steps = within(screen.getByRole('navigation'));
      await shown.user.click(steps.getByText(step));
    },
    press,
  };
}
