import { userInfo } from 'node:os';

/** Who runs the process, for the audit trail; the number of an account that has no name, as in a container. */
export function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
}
