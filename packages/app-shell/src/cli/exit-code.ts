/** What a command's end tells the caller. */
export const EXIT = {
  ok: 0,
  failed: 1,
  usage: 2,
  locked: 3,
  interrupted: 130,
} as const;

/** For the help and the docs. */
export const EXIT_MEANINGS: Readonly<Record<keyof typeof EXIT, string>> = {
  ok: 'done',
  failed: 'something failed; the output says what',
  usage: 'wrong usage or settings; nothing was tried',
  locked: 'another run of the same kind is working with the same store; nothing was tried',
  interrupted:
    'stopped by Ctrl-C or SIGTERM (`serve` ends with 0 then); what QRadar had confirmed is saved',
};
