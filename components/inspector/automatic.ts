import type { DesignObject } from '@/lib/model/kinds';
import { lookup } from '@/lib/plan/lookup';
import type { Plan, TunnelPlan } from '@/lib/plan/plan';

/** What the plan settled for the fields that a person may leave empty, by path (`tunnels/0/inside`). */
export type Automatic = Readonly<Record<string, string>>;

const nothing: Automatic = {};

/** The settled values of an object's fields. */
export function automaticValues(plan: Plan | undefined, object: DesignObject): Automatic {
  if (!plan) return nothing;
  switch (object.kind) {
    case 'customer-gateway':
      return ofGateway(plan, object.id);
    case 'vpn-gateway':
    case 'hub': {
      const gateway = lookup(plan).cloudGateway(object.id);
      return gateway ? { asn: String(gateway.asn), type: gateway.type.name } : nothing;
    }
    case 'vpc':
      return ofVpc(plan, object.id);
    case 'vpn-connection':
      return ofConnection(plan, object.id);
    default:
      return nothing;
  }
}

function ofGateway(plan: Plan, id: string): Automatic {
  const gateway = lookup(plan).gateway(id);
  if (!gateway) return nothing;
  return present({
    asn: String(gateway.asn),
    version: gateway.version,
    routerId: gateway.routerId,
    lanInterface: gateway.insideInterface,
    ...Object.fromEntries(
      gateway.uplinks.map((uplink, index) => [`uplinks/${index}/interface`, uplink.interface]),
    ),
  });
}

function ofVpc(plan: Plan, id: string): Automatic {
  const vpc = lookup(plan).vpc(id);
  if (!vpc) return nothing;
  const tables = new Map(vpc.routeTables.flatMap((table) => [[table.id, table.name] as const]));
  return present(
    Object.fromEntries(
      vpc.subnets.flatMap((subnet, index) => [
        [`subnets/${index}/zone`, subnet.zone],
        [`subnets/${index}/routeTable`, tables.get(subnet.table)],
      ]),
    ),
  );
}

function ofConnection(plan: Plan, id: string): Automatic {
  const connection = lookup(plan).connection(id);
  const first = connection?.tunnels[0];
  if (!connection || !first) return nothing;
  return present({
    ...ofProposals(first),
    staticPrefixes: connection.staticPrefixes.join(', '),
    dpdSeconds: String(first.from.dpd.delaySeconds),
    holdSeconds: first.from.bgp && String(first.from.bgp.holdSeconds),
    ...Object.fromEntries(
      connection.tunnels.flatMap((tunnel) => [
        [`tunnels/${tunnel.index - 1}/inside`, tunnel.inside?.prefix],
        [`tunnels/${tunnel.index - 1}/uplink`, uplinkName(plan, tunnel)],
      ]),
    ),
  });
}

const ofProposals = ({ ike, esp, from }: TunnelPlan): Record<string, string | undefined> => ({
  'ike/encryption': ike.encryption,
  'ike/integrity': ike.integrity ?? 'none (AEAD)',
  'ike/dhGroup': String(ike.dhGroup),
  'ike/lifetimeSeconds': String(from.ikeLifetimeSeconds),
  'esp/encryption': esp.encryption,
  'esp/integrity': esp.integrity ?? 'none (AEAD)',
  'esp/dhGroup': String(esp.dhGroup),
  'esp/lifetimeSeconds': String(from.espLifetimeSeconds),
});

function uplinkName(plan: Plan, { from, to }: TunnelPlan): string | undefined {
  const end = from.uplink ? from : to;
  const uplinks = lookup(plan).gateway(end.gateway)?.uplinks ?? [];
  return uplinks.find(({ id }) => id === end.uplink)?.name;
}

const present = (values: Record<string, string | undefined>): Automatic =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])));
