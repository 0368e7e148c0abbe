import { type Piece, piece } from '@/lib/model/build';
import { connectDevice, overCircuit } from './connections';
import type { Draft, DraftDevice } from './draft';
import { anyName } from './names';

/** Ports that are sold, in megabits per second. */
const bandwidths = [50, 100, 200, 500, 1000, 2000, 10_000];

/** At times a leased line from a device to a gateway, and a VPN connection over it where the gateway can. */
export function addCircuits(draft: Draft): void {
  const { choose, numbers } = draft;
  for (const gateway of draft.gateways) {
    const {
      needsCarrier,
      mostMbps = Number.POSITIVE_INFINITY,
      largestAsn = Number.POSITIVE_INFINITY,
    } = gateway.cloud.circuits ?? {};
    const devices = draft.devices.filter(({ asn = 0 }) => asn <= largestAsn);
    if (devices.length === 0 || !choose.chance(20)) continue;
    const device = choose.one(devices);
    const isNamed = needsCarrier || choose.chance(60);
    const id = numbers.id('circuit');
    draft.pieces.push(
      piece('private-circuit', id, {
        name: anyName(choose, id),
        from: device.id,
        to: gateway.id,
        ...(isNamed ? { carrier: anyName(choose, 'carrier'), location: anyName(choose, 'exchange') } : {}),
        ...(choose.chance(60)
          ? { bandwidthMbps: choose.one(bandwidths.filter((mbps) => mbps <= mostMbps)) }
          : {}),
        ...(choose.chance(50) ? { vlan: choose.whole(2, 4000) } : {}),
      }),
    );
    gateway.links.push(id);
    gateway.behind.push(...device.prefixes.map((prefix) => ({ link: id, prefix })));
    const carriesVpn = gateway.type.options.underlays?.some((underlay) => underlay.id === overCircuit);
    if (carriesVpn && choose.chance(60))
      connectDevice(draft, device, gateway, { circuit: id, uplink: addPrivateLine(draft, device) });
  }
}

/** Gives a device the line that a private circuit is: its address there is a private one. */
function addPrivateLine(draft: Draft, device: DraftDevice): string {
  const id = draft.numbers.id('line');
  const address = draft.numbers.privateAddress();
  draft.pieces = draft.pieces.map((each) =>
    each.id === device.id
      ? ({
          ...each,
          fields: { ...each.fields, uplinks: [...uplinksOf(each), { id, address, mtu: 1500 }] },
        } as Piece)
      : each,
  );
  return id;
}

const uplinksOf = ({ fields }: Piece): readonly unknown[] =>
  Array.isArray(fields.uplinks) ? fields.uplinks : [];
