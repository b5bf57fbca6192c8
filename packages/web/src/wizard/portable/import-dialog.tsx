import { Modal } from '@carbon/react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { texts } from '../../texts/texts.ts';
import { importSettings, type SettingsFile } from '../settings-api.ts';
import type { Settings } from '../settings-types.ts';
import { useNewSettings } from '../use-settings.ts';
import { ImportOutcome } from './import-outcome.tsx';
import { MissingSecrets } from './missing-secrets.tsx';

export interface ImportDialogProps {
  readonly file: SettingsFile;
  readonly settings: Settings;
  readonly onClose: () => void;
}

/** What a file would change, and then changes it; asks for the secrets that it lacks. */
export function ImportDialog({ file, settings, onClose }: ImportDialogProps) {
  const words = texts.settings.portable;
  const putSettings = useNewSettings();
  const [secrets, setSecrets] = useState<Readonly<Record<string, string>>>({});
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (dryRun: boolean) => importSettings({ settings: file, secrets, dryRun }),
    onSuccess: (imported, dryRun) => {
      if (dryRun) return;
      putSettings(imported.settings);
      onClose();
    },
  });
  useEffect(() => mutate(true), [mutate]);
  const isTried = data !== undefined && error === null;
  return (
    <Modal
      modalHeading={words.title}
      onRequestClose={onClose}
      onRequestSubmit={() => mutate(!isTried)}
      open
      primaryButtonDisabled={isPending || (isTried && data.changed.length === 0)}
      primaryButtonText={isTried || isPending ? words.confirm : words.check}
      secondaryButtonText={texts.common.cancel}
    >
      <ImportOutcome changed={data?.changed} error={error} isPending={isPending} />
      <MissingSecrets error={error} onChange={setSecrets} secrets={secrets} settings={settings} />
    </Modal>
  );
}
