export const common = {
  loading: 'Loading',
  notLoaded: 'This could not be loaded.',
  notRefreshed: 'This could not be refreshed; what you see is older.',
  cancel: 'Cancel',
  of: (done: string, total: string) => `${done} of ${total}`,
  tryAgain: 'Try again',
  crashed: 'Something went wrong',
  crashedWhy: 'This page has a fault.',
  noAnswer: 'The app did not answer. Is the network up, and does the app run?',
  otherAnswer:
    'Something else answered in place of the app. Log in to QRadar, then load this page again.',
  loggedOut: 'You are not logged in any more. Log in to QRadar, then load this page again.',
  requestId: (id: string) => `Support finds it in the log as ${id}.`,
} as const;
