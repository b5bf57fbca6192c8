import type { Desk, Host } from './host.ts';
import { notConfigured, takingUp } from './problem.ts';

/** Throws a problem while the settings are missing, wrong or being taken up. */
export function deskOf({ desk, state }: Host): Desk {
  if (desk !== undefined) return desk;
  throw state === 'starting' || state === 'reopening' ? takingUp() : notConfigured();
}
