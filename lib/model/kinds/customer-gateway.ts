import { z } from 'zod';
import {
  address,
  asn,
  id,
  interfaceName,
  ipv4,
  line,
  named,
  number,
  placed,
  reference,
  vrfName,
  whole,
  word,
} from '../fields';
import { transport } from '../transport';
import { defineKind } from './kind';

const uplink = z.looseObject({
  id: id().meta({ input: 'hidden' }),
  name: line().optional().meta({ label: 'Name' }),
  isp: line().optional().meta({ label: 'ISP', help: 'Uplinks of one ISP fail together.' }),
  address: address().optional().meta({
    label: 'Outside address',
    help: 'The public address the cloud sees; behind NAT, the NAT device’s.',
  }),
  localAddress: address().optional().meta({
    label: 'Own address behind NAT',
    help: 'Only when a NAT device stands in front: the address on the interface itself.',
  }),
  interface: interfaceName()
    .optional()
    .meta({ label: 'Interface', placeholder: 'the platform’s usual first one' }),
  vrf: vrfName()
    .optional()
    .meta({ label: 'VRF', help: 'Only where the interface is in a routing table of its own.' }),
  nextHop: address().optional().meta({ label: 'Next hop', help: 'The provider’s router on this line.' }),
  mtu: whole(576, 9216)
    .default(1500)
    .meta({ label: 'MTU', unit: 'bytes', help: 'Of the line: 1492 where it is PPPoE already.' }),
  transport: z.array(transport).max(4).optional().meta({
    label: 'Carried in',
    help: 'What the packets are put into besides: its bytes are taken from the MTU.',
  }),
  bandwidthMbps: whole(1, 1_000_000).optional().meta({ label: 'Bandwidth', unit: 'Mbit/s' }),
});

export const kind = defineKind({
  kind: 'customer-gateway',
  title: 'Customer gateway',
  plural: 'customer gateways',
  icon: 'router',
  about: 'The device on the premises that ends the tunnels: vendor, version, ASN and outside addresses.',
  shape: 'place',
  schema: z.looseObject({
    kind: z.literal('customer-gateway'),
    ...named(),
    parent: reference('site').meta({ input: 'hidden' }),
    number: number(),
    platform: word('platforms').optional().meta({ label: 'Platform', group: 'Device' }),
    version: line(32).optional().meta({ label: 'Software version', group: 'Device', placeholder: 'current' }),
    asn: asn().optional().meta({ label: 'ASN', group: 'BGP', help: 'Left empty, a private one is given.' }),
    routerId: ipv4()
      .optional()
      .meta({ label: 'Router id', group: 'BGP', help: 'Left empty, the first IPv4 outside address.' }),
    lanInterface: interfaceName().optional().meta({ label: 'Inside interface', group: 'Device' }),
    lanAddress: ipv4().optional().meta({
      label: 'Inside address',
      group: 'Device',
      help: 'Of the inside interface. Devices of one site with one ASN exchange routes between these.',
    }),
    pair: z.boolean().optional().meta({
      label: 'HA pair',
      group: 'Device',
      help: 'Two chassis with one configuration and shared addresses, of which one takes over from the other.',
    }),
    uplinks: z.array(uplink).max(8).default([]).meta({ label: 'Uplinks', group: 'Uplinks' }),
    ...placed(),
  }),
  defaults: { name: 'Gateway', platform: 'cisco-ios-xe', uplinks: [{ id: 'u1', mtu: 1500 }] },
  parents: ['site'],
  numbering: 'site-gateway',
  summary: (gateway) => [
    ...(gateway.asn ? [`AS ${gateway.asn}`] : []),
    ...gateway.uplinks.flatMap((line) => (line.address ? [line.address] : [])),
  ],
});
