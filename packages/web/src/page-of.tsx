import { type ComponentType, lazy, Suspense } from 'react';
import { PageLoading } from './frame/page-loading.tsx';

/** The pages by their `data-page`; each is a file of its own that is loaded when it is opened. */
const PAGES: Readonly<Record<string, ComponentType>> = {
  home: lazy(async () => ({ default: (await import('./home/home-page.tsx')).HomePage })),
  details: lazy(async () => ({ default: (await import('./lookup/details-page.tsx')).DetailsPage })),
  feedback: lazy(async () => ({
    default: (await import('./lookup/feedback-page.tsx')).FeedbackPage,
  })),
  config: lazy(async () => ({ default: (await import('./wizard/config-page.tsx')).ConfigPage })),
};

export function PageOf({ name = '' }: { readonly name?: string | undefined }) {
  const Page = PAGES[name];
  if (Page === undefined) throw new Error(`There is no page ${name}.`);
  return (
    <Suspense fallback={<PageLoading />}>
      <Page />
    </Suspense>
  );
}
