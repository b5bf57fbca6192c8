import { Download } from '@carbon/icons-react';
import { FileUploaderButton, Link } from '@carbon/react';
import { type ChangeEvent, useState } from 'react';
import { Failure } from '../../frame/failure.tsx';
import { texts } from '../../texts/texts.ts';
import { chosenText } from '../chosen-text.ts';
import type { SettingsFile } from '../settings-api.ts';
import type { Settings } from '../settings-types.ts';
import { ImportDialog } from './import-dialog.tsx';

/** Settings as a file, without secrets: out, and in again. */
export function Portable({ settings }: { readonly settings: Settings }) {
  const words = texts.settings.portable;
  const [file, setFile] = useState<SettingsFile>();
  const [isBad, setIsBad] = useState(false);
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const content = settingsIn(await chosenText(target));
    setFile(content);
    setIsBad(content === undefined);
  };
  return (
    <>
      <Link download href="api/v1/settings/export" renderIcon={Download}>
        {words.export}
      </Link>
      <FileUploaderButton
        accept={['.json']}
        buttonKind="ghost"
        disableLabelChanges
        labelText={words.import}
        name="settings-file"
        onChange={(event) => void read(event)}
        size="md"
      />
      {isBad && <Failure error={new Error(words.noSettings)} title={words.failed} />}
      {file !== undefined && (
        <ImportDialog file={file} settings={settings} onClose={() => setFile(undefined)} />
      )}
    </>
  );
}

/** Undefined where the text is no JSON object. */
function settingsIn(text: string): SettingsFile | undefined {
  try {
    const content: unknown = JSON.parse(text);
    const isObject = typeof content === 'object' && content !== null && !Array.isArray(content);
    return isObject ? (content as SettingsFile) : undefined;
  } catch {
    return undefined;
  }
}
