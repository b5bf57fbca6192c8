import { type Reading, SettingsReader } from './settings-reader.ts';

/** Settings of `--set name=value`, as typed; the last one of a name wins. */
export function readFlags(flags: readonly string[]): Reading {
  const reader = new SettingsReader('flag --set');
  for (const flag of flags) {
    const at = flag.indexOf('=');
    if (at < 0) reader.problem(`${flag} needs a value: --set ${flag}=…`);
    else reader.takeText(flag.slice(0, at), flag.slice(at + 1));
  }
  return reader.reading();
}
