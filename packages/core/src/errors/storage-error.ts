/** `full`: no space left; `locked`: another process holds the store; `corrupt`: the file is damaged; `newer`: written by a later release. */
export type StorageErrorKind = 'full' | 'locked' | 'corrupt' | 'newer' | 'unavailable';

/** The store could not do what was asked; nothing of the asked change was kept. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly kind: StorageErrorKind;

  constructor(kind: StorageErrorKind, message: string, options: { readonly cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.kind = kind;
  }

  get retryable(): boolean {
    return this.kind === 'locked' || this.kind === 'unavailable';
  }
}
