/** A line of the security log, as it was written. */
export interface SecurityLine {
  securityEvent: string;
  requestId: string;
  accountId?: string;
  staffId?: string;
  emailDigest?: string;
  networkDigest: string;
}

/** The security lines among what a process logged, in order. */
export function securityLines(logLines: readonly string[]): SecurityLine[] {
  return logLines
    .map((line) => JSON.parse(line) as Partial<SecurityLine>)
    .filter((line): line is SecurityLine => line.securityEvent !== undefined);
}

/** Event and id of each line, which is most of what a test wants to see. */
export function eventsIn(logLines: readonly string[]): [string, string | undefined][] {
  return securityLines(logLines).map(({ securityEvent, accountId, staffId }) => [
    securityEvent,
    accountId ?? staffId,
  ]);
}
