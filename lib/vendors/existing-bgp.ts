import type { Outline } from './outline';

/**
 * What to mind on a device that runs BGP already, a sentence each, for remarks above the process. Its AS and router ID are the device's: another
 * AS is refused or ends what is there, and a session opens with the router ID (RFC 4271, section 4.2), so that a changed one ends all sessions.
 */
export const existingBgpRemarks = (
  { gateway, paths }: Outline,
  words: { routerId: string; paths?: string },
): string[] => [
  `Where BGP runs already, its AS must be ${gateway.asn}: if it is not, change the design and do not paste this.`,
  ...(gateway.routerId
    ? [`Leave out ${words.routerId} there, because a changed router ID ends all sessions.`]
    : []),
  ...(paths > 1 && words.paths ? [`Leave out ${words.paths} where it is greater already.`] : []),
];
