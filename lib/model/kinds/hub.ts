import { z } from 'zod';
import { asn, existing, id, line, maxList, named, number, placed, prefix, reference, word } from '../fields';
import { defineKind } from './kind';

const route = z.looseObject({
  prefix: prefix().meta({ label: 'Destination' }),
  via: reference('vpn-connection', 'attachment', 'peering', 'private-circuit')
    .optional()
    .meta({ label: 'Via', help: 'Left empty, the traffic is dropped (blackhole).' }),
});

const routeTable = z.looseObject({
  id: id().meta({ input: 'hidden' }),
  name: line().meta({ label: 'Name' }),
  associated: z
    .array(reference('vpn-connection', 'attachment', 'peering', 'private-circuit'))
    .max(maxList)
    .default([])
    .meta({ label: 'Used by', help: 'Links whose traffic looks up its next hop here.' }),
  propagated: z
    .array(reference('vpn-connection', 'attachment', 'peering', 'private-circuit'))
    .max(maxList)
    .default([])
    .meta({ label: 'Learns from', help: 'Links whose routes appear here.' }),
  routes: z.array(route).max(maxList).default([]).meta({ label: 'Own routes' }),
});

export const kind = defineKind({
  kind: 'hub',
  title: 'Cloud hub',
  plural: 'cloud hubs',
  icon: 'waypoints',
  about: 'Joins many sites and VPCs: a transit gateway, VPN CloudHub, a Virtual WAN hub.',
  shape: 'place',
  schema: z.looseObject({
    kind: z.literal('hub'),
    ...named(),
    parent: reference('cloud-region').meta({ input: 'hidden' }),
    number: number(),
    type: word('hub-types')
      .optional()
      .meta({ label: 'Type', group: 'Hub', help: 'Left empty, the cloud’s usual one.' }),
    sku: word('gateway-sizes').optional().meta({
      label: 'Size',
      group: 'Hub',
      needs: 'gateway-sizes',
      help: 'Left empty, the cloud’s usual one.',
    }),
    prefix: prefix().optional().meta({
      label: 'Own prefix',
      group: 'Hub',
      needs: 'hub-prefix',
      placeholder: 'automatic',
      help: 'The block that the hub’s own routers live in; it may overlap nothing.',
    }),
    routingPreference: word('routing-preferences').optional().meta({
      label: 'Routing preference',
      group: 'Hub',
      needs: 'routing-preferences',
      help: 'Which way wins when several kinds of links bring the same prefix.',
    }),
    asn: asn().optional().meta({ label: 'ASN', group: 'BGP', help: 'Left empty, a private one is given.' }),
    ecmp: z
      .boolean()
      .default(true)
      .meta({ label: 'ECMP', group: 'BGP', help: 'Share load over equal VPN tunnels.' }),
    existing: existing(),
    routeTables: z.array(routeTable).max(100).default([]).meta({
      label: 'Route tables',
      group: 'Route tables',
      help: 'None: one table that every link uses and fills.',
    }),
    ...placed(),
  }),
  defaults: { name: 'Hub' },
  parents: ['cloud-region'],
  numbering: 'cloud-gateway',
  summary: (hub) => (hub.asn ? [`AS ${hub.asn}`] : []),
});
