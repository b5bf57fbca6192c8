import { Accordion, AccordionItem, Layer } from '@carbon/react';
import { texts } from '../texts/texts.ts';
import { AuthorityField } from './fields/authority-field.tsx';
import { Field } from './fields/field.tsx';
import { choicesOf } from './settings-api.ts';
import type { Setting, Settings, SettingsSection } from './settings-types.ts';
import { type Block, type Step, wasEntered } from './steps.ts';
import { ConnectionTest } from './test/connection-test.tsx';
import type { Completion } from './use-completion.ts';
import { type DraftDesk, NOTHING, sectionOf, shownOf } from './use-drafts.ts';

export interface StepFormProps {
  readonly step: Step;
  readonly settings: Settings;
  readonly desk: DraftDesk;
  readonly completion: Completion;
}

/** All fields of a step: those of the guide in its order, the others below. */
export function StepForm(props: StepFormProps) {
  const { step, settings } = props;
  const sections = step.sections.flatMap((name) =>
    settings.sections.filter((each) => each.name === name),
  );
  const all = sections.flatMap((section) => section.settings);
  const named = new Set(step.blocks.flatMap(({ paths }) => paths));
  const others = all.filter(({ path, name }) => !named.has(path) && name !== 'caFile');
  const trusting = sections.filter(({ settings: each }) =>
    each.some(({ name }) => name === 'caFile'),
  );
  return (
    <>
      {step.blocks.map((block) => (
        <BlockForm {...props} all={all} block={block} key={block.id} />
      ))}
      <Accordion align="start">
        <AccordionItem title={texts.settings.more}>
          {trusting.map((section) => (
            <Authority {...props} key={section.name} section={section} />
          ))}
          <Fields {...props} list={others} />
        </AccordionItem>
      </Accordion>
    </>
  );
}

interface BlockFormProps extends StepFormProps {
  readonly block: Block;
  readonly all: readonly Setting[];
}

function BlockForm({ block, all, ...props }: BlockFormProps) {
  const { desk, completion } = props;
  const list = block.paths.flatMap((path) => all.filter((each) => each.path === path));
  if (list.length === 0) return null;
  const { title, help } = texts.settings.blocks[block.id] ?? { title: block.id };
  return (
    <fieldset className="block">
      <legend className="block__title">{title}</legend>
      {help !== undefined && <p className="block__help">{help}</p>}
      <Layer>
        <Fields {...props} list={list} />
      </Layer>
      {block.tests !== undefined && (
        <ConnectionTest
          drafts={desk.drafts}
          onBegin={() => completion.forget()}
          onRefused={(refusal) => completion.note(refusal)}
          onTrust={(pem) => desk.changeAuthority(block.tests ?? '', pem)}
          section={block.tests}
        />
      )}
    </fieldset>
  );
}

function Fields({
  list,
  settings,
  desk,
  completion,
}: StepFormProps & { readonly list: readonly Setting[] }) {
  const fieldOf = (setting: Setting) => {
    const section = sectionOf(setting.path);
    const draft = desk.drafts[section] ?? NOTHING;
    const isBegun = settings.sections.some((each) => each.name === section && wasEntered(each));
    const problem = completion.problems[setting.path] ?? (isBegun ? setting.problem : undefined);
    return (
      <Field
        choices={(signal) => choicesOf(setting.path, desk.drafts, signal)}
        key={setting.path}
        onChange={(value) => {
          completion.settle(setting.path);
          desk.change(setting, value);
        }}
        problem={problem === undefined ? undefined : texts.settings.problem(problem)}
        setting={setting}
        value={shownOf(setting, draft)}
      />
    );
  };
  return <div className="fields">{list.map(fieldOf)}</div>;
}

function Authority({ section, desk }: StepFormProps & { readonly section: SettingsSection }) {
  return (
    <AuthorityField
      draft={desk.drafts[section.name] ?? NOTHING}
      onChange={(pem) => desk.changeAuthority(section.name, pem)}
      section={section}
    />
  );
}
