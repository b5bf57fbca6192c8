import { Checkmark, Copy, Download, View, ViewOff } from '@carbon/icons-react';
import { Button, InlineNotification } from '@carbon/react';
import { useState } from 'react';
import { download } from '../format/download.ts';
import { texts } from '../texts/texts.ts';
import { harmless } from '../untrusted/harmless.ts';
import { indented } from './indented.ts';
import { Part } from './part.tsx';

export interface RawReplyProps {
  readonly provider: string;
  /** As it was received. */
  readonly raw: string;
}

/** A platform's reply to look at; copied and kept are the very characters that came. */
export function RawReply({ provider, raw }: RawReplyProps) {
  const [isShown, setShown] = useState(false);
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const copy = async () => {
    // Undefined where the console is opened without TLS.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    const done = clipboard?.writeText(raw).then(() => 'yes' as const);
    setCopied(await (done ?? Promise.resolve('no' as const)).catch(() => 'no' as const));
  };
  const small = { kind: 'ghost', size: 'sm' } as const;
  return (
    <Part title={texts.lookup.raw}>
      <Button
        {...small}
        aria-expanded={isShown}
        onClick={() => setShown(!isShown)}
        renderIcon={isShown ? ViewOff : View}
      >
        {isShown ? texts.lookup.rawHide : texts.lookup.rawShow}
      </Button>
      <Button
        {...small}
        onClick={() => void copy()}
        renderIcon={copied === 'yes' ? Checkmark : Copy}
      >
        <span aria-live="polite">
          {copied === 'yes' ? texts.lookup.rawCopied : texts.lookup.rawCopy}
        </span>
      </Button>
      <Button
        {...small}
        onClick={() => download(raw, fileOf(provider), 'application/json')}
        renderIcon={Download}
      >
        {texts.lookup.rawDownload}
      </Button>
      {copied === 'no' && (
        <InlineNotification
          className="notice"
          hideCloseButton
          kind="warning"
          lowContrast
          title={texts.lookup.rawNotCopied}
        />
      )}
      {isShown && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
        <section aria-label={texts.lookup.raw} className="raw" tabIndex={0}>
          <pre>{harmless(indented(raw))}</pre>
        </section>
      )}
    </Part>
  );
}

const fileOf = (provider: string): string => `${provider.toLowerCase().replace(/\W+/g, '-')}.json`;
