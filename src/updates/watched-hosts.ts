/** The official sites whose pages are watched. `src/platform/leave.ts` asks leave for each. */
export const watchedHosts = ['cpe.org.uk', 'digital.nhs.uk'] as const;
export type WatchedHost = (typeof watchedHosts)[number];

/** @param host as an address has it, with its port if it names one */
export function isWatchedHost(host: string): boolean {
  return watchedHosts.some((each) => each === host);
}
