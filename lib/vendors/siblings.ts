import { comparePrefixes, prefixVersion } from '@/lib/addressing/prefix';
import type { SiblingPlan } from '@/lib/plan/plan';
import { plain } from '@/lib/plan/text';
import type { OutlineTunnel } from './outline';
import type { RenderJob } from './vendor';

/** What to mind about siblings on a device that drops packets of connections whose start it did not see. */
export const statefulSiblings =
  'Traffic that another device of the site passes on to this one goes through it one way only, and a stateful firewall drops that. Let the hosts send to the device with the preferred tunnels, by VRRP for example.';

/** Another device of the site, as this one must be told of it. */
export type OutlineSibling = Omit<SiblingPlan, 'name'> & {
  title: string;
  /** This device's own inside address, which the session leaves from. */
  local: string;
  /** Name of its lists and maps: `TL-SIBLING-2`. */
  label: string;
  /** IPv4 prefixes that it may tell, and those that it is told: what each learned in its tunnels by BGP. */
  expected: readonly string[];
  told: readonly string[];
  about: readonly string[];
};

/**
 * The internal BGP sessions of a gateway. Each device tells the others what it learned in its own tunnels, with the preference it gave that and itself as
 * next hop, and nothing else: a site's own prefixes are known to each. None of it goes to a cloud, whose sessions let out the site's prefixes alone.
 */
export function siblingsOf(job: RenderJob, tunnels: readonly OutlineTunnel[]): OutlineSibling[] {
  const { gateway } = job;
  const speaking = tunnels.filter(({ bgp }) => bgp);
  const local = gateway.lanAddress;
  if (local === undefined || speaking.length === 0) return [];
  const told = [...new Set(speaking.flatMap(({ expected }) => expected))]
    .filter(isVersion4)
    .sort(comparePrefixes);
  return job.siblings.map(({ name, ...sibling }) => ({
    ...sibling,
    title: plain(name, 60) || sibling.id,
    local,
    label: `TL-SIBLING-${sibling.number}`,
    expected: sibling.expected.filter(isVersion4),
    told,
    about: [gateway.id, sibling.id],
  }));
}

const isVersion4 = (prefix: string): boolean => prefixVersion(prefix) === 4;

/** List of what the siblings are told. */
const toldList = 'TL-TO-SIBLINGS';

type Filter = { name: string; prefixes: readonly string[]; about: readonly string[] };

/** The prefix lists for siblings that are not empty: one for what all are told, one for what each may tell. */
export function siblingLists(siblings: readonly OutlineSibling[]): Filter[] {
  const [first] = siblings;
  const about = [...new Set(siblings.flatMap((sibling) => sibling.about))];
  return [
    ...(first ? [{ name: toldList, prefixes: first.told, about }] : []),
    ...siblings.map((sibling) => ({ name: sibling.label, prefixes: sibling.expected, about: sibling.about })),
  ].filter(({ prefixes }) => prefixes.length > 0);
}

/** A filter for each direction of each sibling's session, `-in` and `-out`, and the list that it matches; it lets nothing through where that is empty. */
export const siblingMaps = (
  siblings: readonly OutlineSibling[],
): (Filter & { list: string; way: 'in' | 'out' })[] =>
  siblings.flatMap(({ label, expected, told, about }) => [
    { name: `${label}-in`, way: 'in' as const, list: label, prefixes: expected, about },
    { name: `${label}-out`, way: 'out' as const, list: toldList, prefixes: told, about },
  ]);
