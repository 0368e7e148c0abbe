import { type Cloud, emptyPart, type KeyWay, type ResourceLife } from '@/lib/clouds/cloud';
import { attribute, block, type Expression, type Item, object, reference, text } from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import type { CloudGatewayPlan, ConnectionPlan, Plan, TunnelPlan } from '@/lib/plan/plan';
import { addressSlot } from '@/lib/plan/slots';

// A cloud with the facts of a real one and Terraform of three made-up types, so that the bundle can be tested by itself.

const source = { name: 'Made up', checked: '2026-11-23' };

const lives = (id: string): Record<string, ResourceLife> => ({
  [`${id}_gateway`]: {
    minutes: [25, 45],
    hourly: true,
    replacedBy: ['asn'],
    outage: 'All its tunnels are down until the new one is there.',
    sources: [source],
  },
  [`${id}_tunnel`]: {
    hourly: true,
    replacedBy: ['gateway_id', 'peer'],
    restartedBy: ['options.inside*'],
    outage: 'The tunnel comes back with another address.',
    interruption: 'The tunnel is down for some seconds.',
    removal: 'Take its route away first.',
    sources: [source],
  },
});

/** The cloud with made-up Terraform; `way` is how it takes keys unless they are to be variables. */
export const madeUp = (cloud: Cloud, way: KeyWay = 'in-state'): Cloud => ({
  ...cloud,
  keyWay: (mode) => (mode === 'variables' ? 'in-state' : way),
  lifecycle: lives(cloud.id),
  slots: (plan) =>
    Object.fromEntries(
      tunnelsOf(plan, cloud.id).map(({ connection, tunnel, gateway }) => [
        addressSlot(tunnel.id, gateway.id).id,
        tunnelValue(cloud.id, { connection, tunnel, value: 'address' }),
      ]),
    ),
  terraform: (plan, { revision, far, key }) => ({
    ...emptyPart,
    providers: [{ name: cloud.id, source: `example/${cloud.id}`, version: '~> 1.0', body: [] }],
    files: plan.cloudGateways
      .filter((gateway) => gateway.cloud === cloud.id)
      .map((gateway) => ({
        path: `${cloud.id}-${gateway.region.code}-${gateway.label}.tf`,
        title: 'Gateway',
        body: [
          gatewayBlock(gateway, revision),
          ...tunnelsOf(plan, cloud.id)
            .filter((each) => each.gateway.id === gateway.id)
            .map(({ connection, tunnel }) => {
              const end = tunnel.from.gateway === gateway.id ? tunnel.to : tunnel.from;
              const peer =
                'known' in end.outside
                  ? text(end.outside.known)
                  : far(addressSlot(tunnel.id, end.gateway).id);
              return tunnelBlock({
                connection,
                tunnel,
                gateway,
                peer,
                key: way === 'made-by-cloud' ? undefined : key(tunnel.id),
              });
            }),
        ],
      })),
  }),
});

type End = { connection: ConnectionPlan; tunnel: TunnelPlan; gateway: CloudGatewayPlan };

const tunnelsOf = (plan: Plan, cloud: string): End[] =>
  plan.connections.flatMap((connection) =>
    connection.tunnels.flatMap((tunnel) =>
      plan.cloudGateways
        .filter(
          ({ id, cloud: its }) => its === cloud && (id === tunnel.from.gateway || id === tunnel.to.gateway),
        )
        .map((gateway) => ({ connection, tunnel, gateway })),
    ),
  );

const tunnelName = (connection: ConnectionPlan, tunnel: TunnelPlan): string =>
  nameOf(connection, ...tunnel.id.split('/').slice(1));

const tunnelValue = (
  cloud: string,
  { connection, tunnel, value }: { connection: ConnectionPlan; tunnel: TunnelPlan; value: string },
): Expression => reference(`${cloud}_tunnel`, tunnelName(connection, tunnel), value);

const gatewayBlock = (gateway: CloudGatewayPlan, revision: string): Item =>
  block(
    'resource',
    [`${gateway.cloud}_gateway`, nameOf(gateway)],
    [
      attribute('asn', text(String(gateway.asn))),
      attribute(
        'tags',
        object([
          { key: 'Name', value: text(gateway.name) },
          { key: 'revision', value: text(revision) },
        ]),
      ),
    ],
    [gateway.id],
  );

function tunnelBlock({
  connection,
  tunnel,
  gateway,
  peer,
  key,
}: End & { peer?: Expression; key?: Expression }): Item {
  return block(
    'resource',
    [`${gateway.cloud}_tunnel`, tunnelName(connection, tunnel)],
    [
      attribute('gateway_id', reference(`${gateway.cloud}_gateway`, nameOf(gateway), 'id')),
      ...(peer ? [attribute('peer', peer)] : []),
      ...(key ? [attribute('key', key)] : []),
      block('options', [], [attribute('inside_prefix', text(tunnel.inside?.prefix ?? ''))]),
    ],
    [tunnel.id, connection.id],
  );
}
