import type { Tunnel, VpnConnection } from '@/lib/model/kinds';
import type { Context } from './compile';
import { instancesOf } from './instances';
import { ledger } from './ledger';
import { optional } from './maps';
import type { EspPlan, IkePlan, TunnelPlan } from './plan';
import { cloudSides, type Side, uplinkOf } from './side';
import { keySlot } from './slots';
import { endOf } from './tunnel-end';
import { type Insides, insidesOf, keyHolders } from './tunnel-inside';

type Input = {
  connection: VpnConnection;
  /** The connection's. */
  label: string;
  from: Side;
  to: Side;
  ike: IkePlan;
  esp: EspPlan;
};

/** Settles the tunnels of a connection, in the order drawn. */
export function compileTunnels(context: Context, input: Input): TunnelPlan[] {
  const { connection, from, to } = input;
  const insides = insidesOf(context.insidePrefix, input);
  const instances = {
    from: from.kind === 'cloud' ? instancesOf(from, to, connection.tunnels) : [],
    to: to.kind === 'cloud' ? instancesOf(to, from, connection.tunnels) : [],
  };
  const holders = keyHolders(input, instances);
  return connection.tunnels.map((tunnel, index) => {
    for (const [side, instance] of [
      [from, instances.from[index]],
      [to, instances.to[index]],
    ] as const)
      checkInstance(context, { side, instance, connection, index });
    return compileTunnel(context, {
      ...input,
      tunnel,
      index: index + 1,
      keyOf: `${connection.id}/${connection.tunnels[holders[index] ?? index]?.id ?? tunnel.id}`,
      insides: insides[index] ?? { numbering: 'link' },
      instances: { from: instances.from[index], to: instances.to[index] },
    });
  });
}

type One = Input & {
  tunnel: Tunnel;
  /** From 1. */
  index: number;
  /** The tunnel whose key it has. */
  keyOf: string;
  insides: Insides;
  instances: { from?: number | undefined; to?: number | undefined };
};

function compileTunnel(context: Context, input: One): TunnelPlan {
  const { connection, tunnel, index, from, to, ike, esp, instances } = input;
  const { inside, numbering, fromAddress, toAddress } = input.insides;
  const id = `${connection.id}/${tunnel.id}`;
  if (!inside) {
    context.open({
      at: connection.id,
      field: `tunnels/${index - 1}`,
      what: `tunnel ${index} gets no inside prefix`,
      action: 'give it one, or remove the tunnel',
    });
  }
  const number = connection.number * 10 + index;
  for (const side of [from, to]) checkNumber(context, { side, number, connection });
  const common = { connection, tunnel, id };
  return {
    id,
    connection: connection.id,
    index,
    label: `${input.label}-t${index}`,
    number,
    role: tunnel.role,
    ...(inside ? { inside } : {}),
    numbering,
    key: keySlot(input.keyOf),
    ike,
    esp,
    ...sizesOf(context, input),
    from: endOf(context, {
      ...common,
      side: from,
      far: to,
      isFrom: true,
      ...(instances.from === undefined ? {} : { instance: instances.from }),
      ...(fromAddress ? { insideAddress: fromAddress } : {}),
    }),
    to: endOf(context, {
      ...common,
      side: to,
      far: from,
      isFrom: false,
      ...(instances.to === undefined ? {} : { instance: instances.to }),
      ...(toAddress ? { insideAddress: toAddress } : {}),
    }),
  };
}

/** How large packets can be, and whether they are in UDP. */
function sizesOf(
  { sizes }: Context,
  { connection, tunnel, from, to, esp, insides }: One,
): Pick<TunnelPlan, 'encapsulation' | 'mtu' | 'mss'> {
  const lines = [from, to].flatMap((side) => {
    const line = uplinkOf(side, tunnel);
    return line ? [{ ...line, gateway: side.gateway.name }] : [];
  });
  const isInUdp =
    lines.some(({ localAddress }) => localAddress !== undefined) ||
    cloudSides(from, to).some(({ gateway }) =>
      gateway.type.udpUnderlays?.includes(connection.underlay ?? ''),
    );
  const encapsulation = isInUdp ? 'udp' : 'esp';
  const outer = lines.some(({ address }) => address?.includes(':')) ? 6 : 4;
  const clouds = cloudSides(from, to).map(({ facts }) => facts);
  const inside = insides.inside?.version ?? 4;
  const suite = { encryption: esp.encryption, ...optional('integrity', esp.integrity) };
  const key = JSON.stringify([
    lines.map(({ mtu, transport }) => [mtu, transport]),
    clouds.map(({ id }) => id),
    [suite, outer, encapsulation, inside],
  ]);
  const known = sizes.get(key);
  if (known) return { encapsulation, ...known };
  const { mtu, mss } = ledger({ lines, clouds, suite: { ...suite, outer, encapsulation }, inside });
  sizes.set(key, { mtu, mss });
  return { encapsulation, mtu, mss };
}

function checkNumber(
  context: Context,
  { side, number, connection }: { side: Side; number: number; connection: VpnConnection },
): void {
  if (side.kind === 'customer' && number > side.facts.maxTunnelNumber) {
    context.open({
      at: connection.id,
      field: 'number',
      what: `tunnel number ${number} is above ${side.facts.name}'s highest, ${side.facts.maxTunnelNumber}`,
      action: 'split the design: it has too many connections',
    });
  }
}

/** A tunnel that finds every outside address of the cloud's gateway in use by one from the same uplink cannot come up. */
function checkInstance(
  context: Context,
  {
    side,
    instance,
    connection,
    index,
  }: { side: Side; instance?: number | undefined; connection: VpnConnection; index: number },
): void {
  if (side.kind !== 'cloud' || side.gateway.instances === undefined || instance !== undefined) return;
  context.open({
    at: connection.id,
    field: `tunnels/${index}`,
    what: `tunnel ${index + 1} finds no free outside address at ${side.gateway.name}, which has ${side.gateway.instances}`,
    action: 'remove the tunnel, or use another uplink for it',
  });
}
