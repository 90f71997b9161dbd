/** Why another host did not give what it was asked for. */
export const HOST_FAILURES = ['no-network', 'key', 'quota', 'unreachable', 'junk'] as const;
export type HostFailure = (typeof HOST_FAILURES)[number];
