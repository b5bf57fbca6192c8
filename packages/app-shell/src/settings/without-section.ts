import type { Secrets } from '../secrets/secrets-file.ts';
import type { Content, KeptSettings } from './kept-settings.ts';

/** What is kept besides one section; `secrets` is undefined where they stay as they are. */
export function withoutSection(
  { content, secrets }: KeptSettings,
  section: string,
): { readonly content: Content; readonly secrets: Secrets | undefined } {
  const { [section]: _, ...others } = content;
  if (secrets.state !== 'opened') return { content: others, secrets: undefined };
  const left = [...secrets.secrets].filter(([path]) => !path.startsWith(`${section}.`));
  const isLess = left.length < secrets.secrets.size;
  return { content: others, secrets: isLess ? new Map(left) : undefined };
}
