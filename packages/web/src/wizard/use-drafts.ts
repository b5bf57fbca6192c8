import { useState } from 'react';
import type { Draft, Setting, Value } from './settings-types.ts';

/** What was entered and is not saved yet, by section. */
export type Drafts = Readonly<Record<string, Draft>>;

export interface DraftDesk {
  readonly drafts: Drafts;
  /** Back to what is saved takes the change away. */
  change(setting: Setting, value: Value): void;
  changeAuthority(section: string, pem: string | null): void;
  /** Forgets what was entered of these sections. */
  forget(sections: readonly string[]): void;
}

export const NOTHING: Draft = { changes: {} };

export const sectionOf = (path: string): string => path.slice(0, path.indexOf('.'));

export const isChanged = ({ changes, caPem }: Draft): boolean =>
  caPem !== undefined || Object.keys(changes).length > 0;

export function useDrafts(): DraftDesk {
  const [drafts, setDrafts] = useState<Drafts>({});
  const put = (section: string, change: (draft: Draft) => Draft) =>
    setDrafts((before) => ({ ...before, [section]: change(before[section] ?? NOTHING) }));
  return {
    drafts,
    change: (setting, value) =>
      put(sectionOf(setting.path), (draft) => ({
        ...draft,
        changes: withChange(draft.changes, setting, value),
      })),
    changeAuthority: (section, caPem) => put(section, (draft) => ({ ...draft, caPem })),
    forget: (sections) =>
      setDrafts((before) =>
        Object.fromEntries(Object.entries(before).filter(([name]) => !sections.includes(name))),
      ),
  };
}

function withChange(changes: Draft['changes'], setting: Setting, value: Value): Draft['changes'] {
  const { [setting.name]: _, ...others } = changes;
  if (isSame(value, savedOf(setting))) return others;
  // An emptied field is one that nobody filled in.
  return { ...others, [setting.name]: value === '' ? null : value };
}

/** What is saved, as a field shows it. */
function savedOf({ kind, value, secret }: Setting): Value {
  if (value !== undefined && !secret) return value as Value;
  if (kind === 'boolean') return false;
  return kind === 'list' || kind === 'numbers' ? [] : '';
}

/** What a field shows: what was entered, or what is saved. */
export function shownOf(setting: Setting, { changes }: Draft): Value {
  const entered = changes[setting.name];
  if (entered === undefined) return savedOf(setting);
  return entered ?? (setting.kind === 'list' || setting.kind === 'numbers' ? [] : '');
}

const isSame = (one: Value, other: Value): boolean => JSON.stringify(one) === JSON.stringify(other);
