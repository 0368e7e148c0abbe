import type { catalog } from '@/lib/catalog';

type Gateway = (typeof catalog.clouds)[number]['gatewayTypes'][number];
type Choice = Gateway['choice'];
type Source = Choice['order'][number][number];

const sourceNames: Readonly<Record<Source, string>> = {
  drawn: 'written routes',
  vpc: 'VPCs',
  circuit: 'private circuits',
  static: 'static VPN connections',
  vpn: 'VPN connections with BGP',
  hub: 'other hubs',
  'circuit-of-hub': 'private circuits of other hubs',
};

/** How a kind of gateway chooses, for a setting of it where it has any. */
export type ChoiceRow = {
  setting?: string;
  order: readonly string[];
  notes: readonly string[];
  choice: Choice;
};

/** The ways in which a gateway can choose: one, or one for each setting. */
export function choiceRows(gateway: Gateway): ChoiceRow[] {
  const settings = Object.entries(gateway.choices ?? {});
  if (settings.length === 0) return [row(gateway.choice)];
  const names = new Map(gateway.options['routing-preferences']?.map(({ id, name }) => [id, name]));
  return settings.map(([setting, choice]) => ({ setting: names.get(setting) ?? setting, ...row(choice) }));
}

const row = (choice: Choice): ChoiceRow => ({
  order: choice.order.map((sources) => sources.map((source) => sourceNames[source]).join(' and ')),
  notes: [
    ...(choice.afterPath ? ['The order counts only between AS paths of one length.'] : []),
    ...(choice.sharesAny ? ['Equal routes share the traffic also where their AS paths differ.'] : []),
  ],
  choice,
});

/** What a gateway passes on and takes, in sentences. */
export const limitsOf = ({
  readvertises,
  readvertisesBgpOnly,
  routesIn,
  routesOut,
  distinctRoutesIn,
  ecmp,
}: Gateway): string[] => [
  readvertises
    ? `Passes on what it learns${readvertisesBgpOnly ? ' by BGP' : ''}: sites reach one another through it.`
    : 'Keeps what it learns: sites do not reach one another through it.',
  `Takes ${routesIn} prefixes a session and sends ${routesOut}${distinctRoutesIn === undefined ? '' : `; holds ${distinctRoutesIn} different ones in all`}.`,
  ecmp ? 'Shares traffic among equal tunnels.' : 'Uses one of several equal tunnels.',
];
