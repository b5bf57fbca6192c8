import { Loading } from '@carbon/react';
import { texts } from '../texts/texts.ts';

/** Before anything of a page is known. */
export function PageLoading() {
  return <Loading description={texts.common.loading} withOverlay={false} />;
}
