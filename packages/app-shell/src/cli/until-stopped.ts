/** Resolves at Ctrl-C or SIGTERM. */
export function untilStopped(): { readonly stopped: Promise<void>; forget(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = () => resolve();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return {
    stopped: promise,
    forget: () => void process.off('SIGINT', stop).off('SIGTERM', stop),
  };
}
