import { Modal } from '@carbon/react';
import { useMutation } from '@tanstack/react-query';
import { Failure } from '../frame/failure.tsx';
import { texts } from '../texts/texts.ts';
import { resetSection } from './settings-api.ts';
import type { Step } from './steps.ts';
import type { DraftDesk } from './use-drafts.ts';
import { useNewSettings } from './use-settings.ts';

export interface ResetDialogProps {
  readonly step: Step;
  readonly desk: DraftDesk;
  readonly onClose: () => void;
}

/** Asks before all that was saved of a step is forgotten. */
export function ResetDialog({ step, desk, onClose }: ResetDialogProps) {
  const words = texts.settings.reset;
  const putSettings = useNewSettings();
  const { mutate, error, isPending } = useMutation({
    mutationFn: async () => {
      for (const section of step.sections) putSettings((await resetSection(section)).settings);
    },
    onSuccess: () => {
      desk.forget(step.sections);
      onClose();
    },
  });
  return (
    <Modal
      danger
      modalHeading={words.title(texts.settings.steps[step.id].label)}
      onRequestClose={onClose}
      onRequestSubmit={() => mutate()}
      open
      primaryButtonDisabled={isPending}
      primaryButtonText={words.confirm}
      secondaryButtonText={texts.common.cancel}
      size="sm"
    >
      <p>{words.help}</p>
      {error !== null && <Failure error={error} title={words.failed} />}
    </Modal>
  );
}
