import type { CachedAnswer, LookUpSubject, LookupCache } from '@intelbridge/core';

/**
 * The same cache where each answer counts for the address that gave it: another platform of that name knows other things, and
 * has other links. `addressOf` tells where a provider is asked.
 */
export function cacheByAddress(
  cache: LookupCache,
  addressOf: (provider: string) => string,
): LookupCache {
  const keyOf = (provider: string) => `${addressOf(provider)}\n${provider}`;
  const named = (answer: CachedAnswer): readonly CachedAnswer[] => {
    const { provider: key } = answer;
    const provider = key.slice(key.indexOf('\n') + 1);
    return keyOf(provider) === key ? [{ ...answer, provider }] : [];
  };
  return {
    read: async (subjects) => (await cache.read(subjects)).flatMap(named),
    write: (answers) =>
      cache.write(answers.map((each) => ({ ...each, provider: keyOf(each.provider) }))),
    clear: (subject?: LookUpSubject, provider?: string) =>
      cache.clear(subject, provider === undefined ? undefined : keyOf(provider)),
    expire: (before) => cache.expire(before),
  };
}
