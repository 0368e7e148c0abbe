import { aboutAnnounced, aboutExpected, type Outline, type OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { type Line, linesAbout, setSection } from './lines';
import { addressName, rules, zones } from './names';

/** An address object of the files, and what it is about. */
type Address = { name: string; value: string; about: readonly string[] };

type Rule = {
  name: string;
  from: string;
  to: string;
  source: readonly Address[];
  target: readonly Address[];
  applications: readonly string[];
  service: 'any' | 'application-default';
};

/** Address objects, and rules for IKE and ESP, for BGP and for the design's prefixes. */
export function firewallSections(outline: Outline): Section[] {
  const all = rulesOf(outline);
  const addresses = new Map(
    all.flatMap(({ source, target }) => [...source, ...target]).map((address) => [address.name, address]),
  );
  const about = [outline.gateway.id];
  return [
    setSection({
      title: 'Addresses',
      sets: [...addresses.values()].flatMap((address) =>
        linesAbout(address.about, `address ${address.name} ip-netmask ${address.value}`),
      ),
      deletes: [...addresses.values()].flatMap((address) =>
        linesAbout(address.about, `address ${address.name}`),
      ),
    }),
    setSection({
      title: 'Security rules',
      remarks: [
        `The uplinks are taken to be in zone ${zones.outside}, the networks in zone ${zones.inside}. New rules come last: move them up where one before them denies the same.`,
        `A rule of source NAT from ${zones.inside} to ${zones.outside} leaves the tunnels alone; one to any zone needs one without translation to ${zones.tunnels} before it.`,
      ],
      sets: all.flatMap((rule) => ruleLines(rule, about)),
      deletes: all.flatMap(({ name }) => linesAbout(about, `rulebase security rules ${name}`)),
    }),
  ];
}

function ruleLines(rule: Rule, about: readonly string[]): Line[] {
  const path = `rulebase security rules ${rule.name}`;
  return [
    ...linesAbout(about, `${path} from ${rule.from}`, `${path} to ${rule.to}`),
    ...rule.source.flatMap((address) => linesAbout(address.about, `${path} source ${address.name}`)),
    ...rule.target.flatMap((address) => linesAbout(address.about, `${path} destination ${address.name}`)),
    ...linesAbout(
      about,
      ...rule.applications.map((application) => `${path} application ${application}`),
      `${path} service ${rule.service}`,
      `${path} action allow`,
    ),
  ];
}

function rulesOf(outline: Outline): Rule[] {
  const { tunnels, announced, expected } = outline;
  if (tunnels.length === 0) return [];
  const outside = outsideOf(tunnels);
  const inside = insideOf(tunnels.filter(({ bgp }) => bgp));
  const site = announced.map((prefix) => prefixAddress(prefix, aboutAnnounced(outline, prefix)));
  const far = expected.map((prefix) =>
    announced.includes(prefix)
      ? prefixAddress(prefix, aboutAnnounced(outline, prefix))
      : prefixAddress(prefix, aboutExpected(outline, prefix)),
  );
  const both = { applications: ['any'], service: 'any' } as const;
  return [
    {
      name: rules.ike,
      from: zones.outside,
      to: zones.outside,
      source: outside,
      target: outside,
      applications: ['ike', 'ipsec-esp', 'ipsec-esp-udp'],
      service: 'application-default',
    },
    ...(inside.length > 0
      ? [
          {
            name: rules.sessions,
            from: zones.tunnels,
            to: zones.tunnels,
            source: inside,
            target: inside,
            applications: ['bgp'],
            service: 'application-default',
          } as const,
        ]
      : []),
    ...(site.length > 0 && far.length > 0
      ? [
          { name: rules.out, from: zones.inside, to: zones.tunnels, source: site, target: far, ...both },
          { name: rules.in, from: zones.tunnels, to: zones.inside, source: far, target: site, ...both },
        ]
      : []),
  ];
}

const prefixAddress = (prefix: string, about: readonly string[]): Address => ({
  name: addressName(prefix),
  value: prefix,
  about,
});

/** Both ends' outside addresses, each once, named by the first tunnel that has it: they may still be marks. */
function outsideOf(tunnels: readonly OutlineTunnel[]): Address[] {
  const ends = new Map<string, Address>();
  for (const { label, local, target, peer, about } of tunnels) {
    if (!ends.has(`own ${local}`)) ends.set(`own ${local}`, { name: `tl-own-${label}`, value: local, about });
    if (!ends.has(`far ${target}`))
      ends.set(`far ${target}`, { name: `tl-peer-${label}`, value: peer, about });
  }
  return [...ends.values()];
}

/** Both ends' inside addresses, each once. */
function insideOf(tunnels: readonly OutlineTunnel[]): Address[] {
  const ends = new Map<string, Address>();
  for (const { inside, about } of tunnels) {
    for (const address of [inside.near, inside.far]) {
      if (!ends.has(address)) ends.set(address, prefixAddress(`${address}/32`, about));
    }
  }
  return [...ends.values()];
}
