import { Button, FileUploaderButton } from '@carbon/react';
import { type ChangeEvent, useState } from 'react';
import { texts } from '../../texts/texts.ts';
import { chosenText } from '../chosen-text.ts';
import type { Draft, SettingsSection } from '../settings-types.ts';
import { CertificateFacts } from '../test/certificate-facts.tsx';

export interface AuthorityFieldProps {
  readonly section: SettingsSection;
  readonly draft: Draft;
  readonly onChange: (pem: string | null) => void;
}

const PEM = /-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----/;

/** The authority that a section trusts besides those of the system: shown, replaced by a file, removed. */
export function AuthorityField({ section, draft, onChange }: AuthorityFieldProps) {
  const words = texts.settings.authority;
  const [problem, setProblem] = useState<string>();
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const text = await chosenText(target);
    const isPem = PEM.test(text);
    setProblem(isPem ? undefined : words.noPem);
    if (isPem) onChange(text);
  };
  const { ca = [] } = section;
  const isThere = draft.caPem === undefined ? ca.length > 0 : draft.caPem !== null;
  return (
    <fieldset className="field authority">
      <legend className="field__legend">{words.title}</legend>
      <p className="field__help">{words.help}</p>
      <State draft={draft} section={section} />
      <div className="field__row">
        <FileUploaderButton
          accept={['.pem', '.crt', '.cer']}
          buttonKind="tertiary"
          disableLabelChanges
          labelText={isThere ? words.replace : words.choose}
          name={`${section.name}.authority`}
          onChange={(event) => void read(event)}
          size="sm"
        />
        {isThere && (
          <Button kind="ghost" onClick={() => onChange(null)} size="sm">
            {words.remove}
          </Button>
        )}
      </div>
      {problem !== undefined && (
        <p className="field__problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}

function State({
  draft: { caPem },
  section: { ca = [] },
}: Pick<AuthorityFieldProps, 'draft' | 'section'>) {
  const words = texts.settings.authority;
  if (caPem === null) return <p>{words.removed}</p>;
  if (caPem !== undefined) return <p>{words.entered}</p>;
  return ca.map((each) => <CertificateFacts certificate={each} key={each.fingerprint} />);
}
