import { z } from 'zod';
import { dhGroup, encryption, hash } from '../crypto';
import { address, id, named, number, prefix, prefixes, reference, whole, word } from '../fields';
import { defineKind } from './kind';

const tunnel = z.looseObject({
  id: id().meta({ input: 'hidden' }),
  uplink: id()
    .optional()
    .meta({
      label: 'Uplink',
      input: 'part',
      of: ['from.uplinks', 'to.uplinks'],
      help: 'Of the customer gateway; left empty, the first.',
    }),
  role: z.enum(['active', 'backup']).default('active').meta({ label: 'Role' }),
  inside: prefix().optional().meta({
    label: 'Inside prefix',
    placeholder: 'automatic',
    help: 'The /30 (or IPv6 /126) of the tunnel. The cloud end takes the first host.',
  }),
  farAddress: address().optional().meta({
    label: 'Cloud outside address',
    placeholder: 'assigned by the cloud',
    help: 'Only where it is known already.',
  }),
});

const translation = z.looseObject({
  id: id().meta({ input: 'hidden' }),
  direction: z.enum(['egress', 'ingress']).meta({
    label: 'Of whose addresses',
    help: 'Egress: the cloud’s, as the other end sees them. Ingress: the other end’s, as the cloud sees them.',
  }),
  internal: prefix().meta({ label: 'Real prefix' }),
  external: prefix().meta({ label: 'Translated prefix', help: 'As long as the real one.' }),
});

export const kind = defineKind({
  kind: 'vpn-connection',
  title: 'VPN connection',
  plural: 'VPN connections',
  icon: 'lock-keyhole',
  about: 'IPsec between two gateways: 1 to 4 tunnels, each with its BGP session.',
  shape: 'link',
  schema: z.looseObject({
    kind: z.literal('vpn-connection'),
    ...named(),
    from: reference('customer-gateway', 'vpn-gateway').meta({
      label: 'From',
      group: 'Ends',
      input: 'hidden',
    }),
    to: reference('vpn-gateway', 'hub', 'customer-gateway').meta({
      label: 'To',
      group: 'Ends',
      input: 'hidden',
    }),
    number: number(),
    routing: z.enum(['bgp', 'static']).default('bgp').meta({ label: 'Routing', group: 'Routing' }),
    staticPrefixes: prefixes().optional().meta({
      label: 'Static prefixes',
      group: 'Routing',
      help: 'Of the premises; left empty, all networks of the site.',
    }),
    preference: z.enum(['primary', 'backup']).default('primary').meta({
      label: 'Preference',
      group: 'Routing',
      help: 'A backup is announced with a longer AS path and used last.',
    }),
    tunnels: z.array(tunnel).min(1).max(4).meta({ label: 'Tunnels', group: 'Tunnels' }),
    initiator: z
      .enum(['automatic', 'from', 'to', 'both'])
      .default('automatic')
      .meta({ label: 'Who initiates', group: 'Security' }),
    ike: z
      .looseObject({
        encryption: encryption.optional().meta({ label: 'Encryption' }),
        integrity: hash.optional().meta({ label: 'Integrity' }),
        dhGroup: dhGroup.optional().meta({ label: 'DH group' }),
        lifetimeSeconds: whole(60, 604_800).optional().meta({ label: 'Lifetime', unit: 's' }),
      })
      .optional()
      .meta({ label: 'IKE', group: 'Security', help: 'Left empty, the strongest that both ends share.' }),
    esp: z
      .looseObject({
        encryption: encryption.optional().meta({ label: 'Encryption' }),
        integrity: hash.optional().meta({ label: 'Integrity' }),
        dhGroup: dhGroup.optional().meta({ label: 'PFS group' }),
        lifetimeSeconds: whole(60, 604_800).optional().meta({ label: 'Lifetime', unit: 's' }),
      })
      .optional()
      .meta({ label: 'ESP', group: 'Security', help: 'Left empty, the strongest that both ends share.' }),
    dpdSeconds: whole(1, 3600)
      .optional()
      .meta({ label: 'Dead-peer detection', unit: 's', group: 'Security' }),
    underlay: word('underlays').optional().meta({
      label: 'Underlay',
      group: 'Tunnels',
      needs: 'underlays',
      help: 'What carries the tunnels; left empty, the internet.',
    }),
    circuit: reference('private-circuit').optional().meta({
      label: 'Private circuit',
      group: 'Tunnels',
      needs: 'underlays',
      help: 'Only where the underlay is one.',
    }),
    tunnelSize: word('tunnel-sizes')
      .optional()
      .meta({ label: 'Tunnel size', group: 'Tunnels', needs: 'tunnel-sizes' }),
    nat: z.array(translation).max(100).optional().meta({
      label: 'Address translation',
      group: 'Routing',
      needs: 'nat',
      help: 'By the cloud’s gateway, one to one, where addresses overlap.',
    }),
    logs: z.boolean().optional().meta({ label: 'Tunnel logs', group: 'Monitoring', needs: 'tunnel-logs' }),
    alarm: z
      .boolean()
      .optional()
      .meta({ label: 'Alarm when a tunnel is down', group: 'Monitoring', needs: 'tunnel-alarms' }),
    holdSeconds: whole(3, 3600).optional().meta({ label: 'BGP hold time', unit: 's', group: 'Routing' }),
  }),
  defaults: {
    name: 'VPN connection',
    tunnels: [
      { id: 't1', role: 'active' },
      { id: 't2', role: 'active' },
    ],
  },
  parents: [],
  joins: [
    ['customer-gateway', 'vpn-gateway'],
    ['customer-gateway', 'hub'],
    ['vpn-gateway', 'vpn-gateway'],
    ['vpn-gateway', 'hub'],
    ['customer-gateway', 'customer-gateway'],
  ],
  numbering: 'connection',
  summary: (connection) => [
    `${connection.tunnels.length} ${connection.tunnels.length === 1 ? 'tunnel' : 'tunnels'}`,
    connection.routing === 'bgp' ? 'BGP' : 'static',
  ],
});
