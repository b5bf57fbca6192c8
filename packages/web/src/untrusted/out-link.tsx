import { Launch } from '@carbon/icons-react';
import { Link } from '@carbon/react';
import type { ReactNode } from 'react';
import { webAddress } from './web-address.ts';

export interface OutLinkProps {
  readonly to: string | undefined;
  readonly children: ReactNode;
}

/** Leads out of the app, into a window of its own; what no browser should open stays text. */
export function OutLink({ to, children }: OutLinkProps) {
  const address = webAddress(to);
  if (address === undefined) return <span>{children}</span>;
  return (
    <Link href={address} rel="noopener noreferrer" renderIcon={Launch} target="_blank">
      {children}
    </Link>
  );
}
