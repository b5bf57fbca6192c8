/** The same switches. Throws RangeError for a name that `defaults` lacks. */
export function knownSwitches<Switches extends object>(
  switches: Switches,
  defaults: object,
): Switches {
  for (const name of Object.keys(switches)) {
    if (!Object.hasOwn(defaults, name)) throw new RangeError(`There is no switch ${name}`);
  }
  return switches;
}
