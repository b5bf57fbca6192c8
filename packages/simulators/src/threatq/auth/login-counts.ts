/** How often tokens were asked for, and how many logins ran at the same moment. */
export class LoginCounts {
  total = 0;
  refreshed = 0;
  refused = 0;
  running = 0;
  mostAtOnce = 0;

  begin(): void {
    this.total += 1;
    this.running += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.running);
  }

  end(): void {
    this.running -= 1;
  }
}
