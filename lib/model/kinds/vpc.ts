import { z } from 'zod';
import {
  cloudId,
  existing,
  id,
  line,
  maxList,
  named,
  number,
  placed,
  prefix,
  prefixes,
  reference,
  word,
} from '../fields';
import { defineKind } from './kind';

const subnet = z.looseObject({
  id: id().meta({ input: 'hidden' }),
  name: line().meta({ label: 'Name' }),
  prefix: prefix().meta({ label: 'Prefix' }),
  zone: word('zones')
    .optional()
    .meta({ needs: 'zones', label: 'Zone', help: 'Availability zone: a letter, or the full name.' }),
  routeTable: id()
    .optional()
    .meta({ label: 'Route table', input: 'part', of: ['routeTables'], help: 'Left empty, the first one.' }),
  cloudId: cloudId(),
});

const route = z.looseObject({
  prefix: prefix().meta({ label: 'Destination' }),
  via: reference('vpn-gateway', 'hub', 'peering').meta({ label: 'Via' }),
});

const routeTable = z.looseObject({
  id: id().meta({ input: 'hidden' }),
  name: line().meta({ label: 'Name' }),
  propagate: z
    .boolean()
    .default(true)
    .meta({ label: 'Learns routes', help: 'Takes the routes that the attached gateway or hub knows.' }),
  routes: z.array(route).max(maxList).default([]).meta({ label: 'Own routes' }),
  cloudId: cloudId(),
});

export const kind = defineKind({
  kind: 'vpc',
  title: 'VPC',
  plural: 'VPCs',
  icon: 'box',
  about: 'A virtual network of a cloud (VPC, VNet): address blocks, subnets by zone, route tables.',
  shape: 'place',
  schema: z.looseObject({
    kind: z.literal('vpc'),
    ...named(),
    parent: reference('cloud-region').meta({ input: 'hidden' }),
    number: number(),
    prefixes: prefixes().default([]).meta({ label: 'Address blocks', group: 'Addresses' }),
    subnets: z.array(subnet).max(1000).default([]).meta({ label: 'Subnets', group: 'Subnets' }),
    routeTables: z
      .array(routeTable)
      .max(200)
      .default([])
      .meta({ label: 'Route tables', group: 'Route tables' }),
    routingMode: word('vpc-routing-modes').optional().meta({
      label: 'Dynamic routing',
      group: 'Addresses',
      needs: 'vpc-routing-modes',
      help: 'How far learned routes reach; left empty, the cloud’s usual one.',
    }),
    existing: existing(),
    ...placed(),
  }),
  defaults: { name: 'VPC' },
  parents: ['cloud-region'],
  numbering: 'vpc',
  summary: (vpc) => vpc.prefixes,
});
