import { Button, Modal } from '@carbon/react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { count, percent } from '../../format/count.ts';
import { Time } from '../../format/time.tsx';
import { Failure } from '../../frame/failure.tsx';
import { Notice } from '../../frame/notice.tsx';
import { texts } from '../../texts/texts.ts';

const EVERY_MS = 10_000;
const KEY = ['held'];

const useHeld = () =>
  useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/held', { signal })),
    refetchInterval: EVERY_MS,
    select: ({ held }) => held,
  });

type Held = NonNullable<ReturnType<typeof useHeld>['data']>[number];
type Decision = 'confirm' | 'discard';

/** Deletions that are too large to be believed without a person. */
export function HeldDeletions() {
  const { data: held = [] } = useHeld();
  return held
    .filter(({ confirmed }) => !confirmed)
    .map((each) => <HeldDeletion held={each} key={`${each.set} ${each.collection}`} />);
}

function HeldDeletion({ held }: { readonly held: Held }) {
  const words = texts.settings.held;
  const client = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  const { set, collection, entries, of, since } = held;
  const { mutate, error, isPending } = useMutation({
    mutationFn: (decision: Decision) =>
      dataOf(
        api.POST('/api/v1/held/{decision}', {
          params: { path: { decision } },
          body: { set, collection },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
  return (
    <Notice kind="warning" title={words.title(set)}>
      <p>
        {words.what(count(entries), count(of), percent(of === 0 ? 0 : entries / of), collection)}{' '}
        <Time at={since} />
      </p>
      <p>{words.why}</p>
      <div className="field__row">
        <Button disabled={isPending} kind="danger" onClick={() => setIsAsking(true)} size="sm">
          {words.confirm}
        </Button>
        <Button disabled={isPending} kind="ghost" onClick={() => mutate('discard')} size="sm">
          {words.discard}
        </Button>
      </div>
      {error !== null && <Failure error={error} title={words.failed} />}
      {isAsking && (
        <Modal
          danger
          modalHeading={words.sure(count(entries), set)}
          onRequestClose={() => setIsAsking(false)}
          onRequestSubmit={() => {
            setIsAsking(false);
            mutate('confirm');
          }}
          open
          primaryButtonText={words.confirm}
          secondaryButtonText={texts.common.cancel}
          size="sm"
        >
          <p>{words.afterwards}</p>
        </Modal>
      )}
    </Notice>
  );
}
