const formats = new Intl.DateTimeFormat('en-US', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'UTC',
});

/** An instant as the console writes it, in UTC. */
export const timeText = (ms: number): string => formats.format(ms);
