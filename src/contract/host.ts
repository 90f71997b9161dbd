/** Why another host did not give what it was asked for. */
export type HostFailure = 'no-network' | 'key' | 'quota' | 'unreachable' | 'junk';
