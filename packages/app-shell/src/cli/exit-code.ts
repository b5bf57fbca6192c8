/** What a command's end tells the caller. */
export const EXIT = {
  ok: 0,
  /** The command ran and something failed; the output says what. */
  failed: 1,
  /** Wrong usage or settings; nothing was tried. */
  usage: 2,
  /** Another sync holds the store. */
  locked: 3,
  /** Stopped by Ctrl-C or SIGTERM; nothing is lost. */
  interrupted: 130,
} as const;
