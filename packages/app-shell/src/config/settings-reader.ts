import { type GivenSetting, nearest, parseText } from './given-settings.ts';
import { type Setting, settingList } from './setting-list.config.ts';

/** What one place gave: settings by path, and what was wrong there. */
export interface Reading {
  readonly given: readonly (readonly [path: string, GivenSetting])[];
  readonly problems: readonly string[];
}

/** Gathers the settings of one place, such as `settings file …`, and refuses what nobody knows. */
export class SettingsReader {
  readonly #place: string;
  readonly #known: ReadonlyMap<string, Setting>;
  readonly #given: [string, GivenSetting][] = [];
  readonly #problems: string[] = [];

  constructor(place: string) {
    this.#place = place;
    this.#known = new Map(settingList().map((setting) => [setting.path, setting]));
  }

  knowsSection(section: string): boolean {
    return [...this.#known.keys()].some((path) => path.startsWith(`${section}.`));
  }

  take(path: string, value: unknown): void {
    if (this.#known.has(path)) this.#given.push([path, { value, from: this.#place }]);
    else this.unknown(path);
  }

  /** Of a variable or flag: text, whatever the setting is. */
  takeText(path: string, text: string, from: string = this.#place): void {
    const setting = this.#known.get(path);
    if (setting) this.#given.push([path, { value: parseText(setting, text), from }]);
    else this.unknown(path);
  }

  unknown(name: string, names: readonly string[] = [...this.#known.keys()]): void {
    const near = nearest(name, names);
    const advice = near === undefined ? '`config list` shows all.' : `Did you mean ${near}?`;
    this.#problems.push(`Unknown setting ${name} in the ${this.#place}. ${advice}`);
  }

  /** About the whole place: `is not valid JSON`. */
  problem(what: string): void {
    this.#problems.push(`The ${this.#place} ${what}.`);
  }

  reading(): Reading {
    return { given: this.#given, problems: this.#problems };
  }
}
