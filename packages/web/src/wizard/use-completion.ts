import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Refusal } from '../api/refusal.ts';
import { texts } from '../texts/texts.ts';
import { saveSection } from './settings-api.ts';
import type { Settings, Test } from './settings-types.ts';
import type { Step } from './steps.ts';
import { type DraftDesk, isChanged, NOTHING } from './use-drafts.ts';
import { useFreshSettings, useNewSettings } from './use-settings.ts';

/** Why a section was not saved. */
export interface Setback {
  readonly section: string;
  readonly error: unknown;
  /** The connection test that failed. */
  readonly test: Test | undefined;
}

export interface Completion {
  /** Tests and saves what was entered of a step, one section after the other. */
  complete(step: Step, insist?: boolean): void;
  /** Takes the words of a refusal to their fields. */
  note(refusal: Refusal): void;
  /** A field gets another value: takes the words from it, and those on the step, which were of other values. */
  settle(path: string): void;
  /** By path of the setting. */
  readonly problems: Readonly<Record<string, string>>;
  readonly setback: Setback | undefined;
  readonly isSaving: boolean;
  forget(): void;
}

const NONE = {};
/** In the app's own words. */
const MISSING = 'is missing';

export function useCompletion(
  settings: Settings,
  desk: DraftDesk,
  onDone: (step: Step) => void,
): Completion {
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>(NONE);
  const [setback, setSetback] = useState<Setback>();
  const putSettings = useNewSettings();
  const refresh = useFreshSettings();
  const note = ({ fields }: Refusal) =>
    setProblems(Object.fromEntries(fields.map(({ at, message }) => [at, message])));
  const giveUp = (section: string, error: unknown) => {
    setSetback({ section, error, test: testIn(error) });
    if (!(error instanceof Refusal)) return;
    note(error);
    if (error.code === 'changed-meanwhile') void refresh();
  };
  const saveAll = async ({ step, insist }: { step: Step; insist: boolean }) => {
    const left = leftOut(step, settings, desk);
    if (left !== undefined) {
      giveUp(step.sections.at(-1) ?? '', new Error(texts.settings.setback.leftOut));
      setProblems(left);
      return false;
    }
    let { revision } = settings;
    for (const section of sectionsToSave(step, settings, desk)) {
      const draft = desk.drafts[section] ?? NOTHING;
      try {
        const saved = await saveSection({ section, draft, revision, insist });
        ({ revision } = saved.settings);
        putSettings(saved.settings);
        desk.forget([section]);
      } catch (error) {
        giveUp(section, error);
        return false;
      }
    }
    return true;
  };
  const { mutate, isPending } = useMutation({
    mutationFn: saveAll,
    onSuccess: (isSaved, { step }) => isSaved && onDone(step),
  });
  const forget = () => {
    setProblems(NONE);
    setSetback(undefined);
  };
  return {
    complete: (step, insist = false) => {
      forget();
      mutate({ step, insist });
    },
    note,
    settle: (path) => {
      setProblems((before) => {
        const { [path]: _, ...others } = before;
        return others;
      });
      setSetback(undefined);
    },
    problems,
    setback,
    isSaving: isPending,
    forget,
  };
}

/** Those with something new, and the main one as long as it lacks something: the app says what. */
function sectionsToSave(
  { sections, isOptional }: Step,
  settings: Settings,
  { drafts }: DraftDesk,
): string[] {
  const main = sections.at(-1);
  const isOpen = !isOptional && !settings.sections.find(({ name }) => name === main)?.isComplete;
  return sections.filter((name) => isChanged(drafts[name] ?? NOTHING) || (name === main && isOpen));
}

/** What a step needs of which nothing was entered: the app takes that for a platform that is not used. */
function leftOut(
  { sections, isOptional }: Step,
  settings: Settings,
  { drafts }: DraftDesk,
): Readonly<Record<string, string>> | undefined {
  const main = settings.sections.find(({ name }) => name === sections.at(-1));
  if (isOptional || main === undefined || main.isGiven) return undefined;
  if (isChanged(drafts[main.name] ?? NOTHING)) return undefined;
  const required = main.settings.filter((each) => each.required && !each.isSet);
  return Object.fromEntries(required.map(({ path }) => [path, MISSING]));
}

function testIn(error: unknown): Test | undefined {
  if (!(error instanceof Refusal) || error.code !== 'test-failed') return undefined;
  return (error.body as { readonly test?: Test }).test;
}
