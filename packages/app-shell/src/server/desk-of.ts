import type { Desk, Host } from './host.ts';
import { notConfigured } from './problem.ts';

/** Throws a problem while the settings are missing or wrong. */
export function deskOf({ desk }: Host): Desk {
  if (desk === undefined) throw notConfigured();
  return desk;
}
