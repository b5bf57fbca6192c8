import { Component, type ReactNode } from 'react';
import { texts } from '../texts/texts.ts';
import { Failure } from './failure.tsx';
import { Page } from './page.tsx';

/** Shows what a bug leaves, instead of an empty window. */
export class Crash extends Component<
  { readonly children: ReactNode },
  { readonly error?: unknown }
> {
  override readonly state: { readonly error?: unknown } = {};

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <Page title={texts.common.crashed}>
        <Failure error={error} title={texts.common.crashedWhy} onRetry={() => location.reload()} />
      </Page>
    );
  }
}
