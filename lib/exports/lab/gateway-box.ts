import type { ConfigFile } from '@/lib/plan/config-file';
import type { GatewayPlan, Plan } from '@/lib/plan/plan';
import { renderGateway } from '../render-gateway';
import { isSpecific } from './addresses';
import type { BoxVendor, Ground } from './ground';
import { lineLines, linesOf } from './outside';
import type { Box, BoxFile } from './scene';
import { siteAddition } from './site-routing';
import { insideInterface } from './stand-ins';
import { wireLines } from './wires';

/** A customer gateway's box, with the files of its own export; values that are slots there are the lab's. */
export function gatewayBox(ground: Ground, gateway: GatewayPlan): Box {
  const { look, wires, job, plan, standIn } = ground;
  const vendor = vendorOf(ground, gateway);
  const lines = linesOf(ground, gateway);
  const [first] = lines;
  const wire = wires.of(gateway.id)[0];
  const tunnels = look.tunnelsOf(gateway.id);
  const rendered = renderGateway({ ...job, plan, vendor: () => vendor }, gateway.id, ground.addresses.fill);
  const addition = siteAddition(ground, gateway);
  return {
    name: gateway.id,
    part: 'gateway',
    about: [gateway.id],
    net: [
      ...wireLines(wires.of(gateway.id)),
      ...lines.flatMap(({ uplink, own, nextHop }) => lineLines(uplink.interface, [own], nextHop)),
      ...(first ? [`route add default via ${first.nextHop} dev ${first.uplink.interface}`] : []),
      ...gateway.advertises
        .filter(isSpecific)
        .map((prefix) => `route add ${prefix} via ${wire?.far.address} dev ${insideInterface}`),
      ...(gateway.lanAddress ? [`address add ${gateway.lanAddress}/32 dev ${insideInterface}`] : []),
      ...gateway.siblings.map(
        ({ address }) => `route add ${address}/32 via ${wire?.far.address} dev ${insideInterface}`,
      ),
    ],
    rules: [],
    files: [
      ...(tunnels.length > 0 ? boxFiles(vendor ?? standIn, rendered) : []),
      ...(addition.length > 0
        ? [{ name: 'lab-frr.conf', isAddition: true as const, lines: addition.map((text) => ({ text })) }]
        : []),
    ],
    ...(tunnels.length > 0 ? { script: scriptOf(vendor ?? standIn) } : {}),
    daemons: tunnels.length > 0 ? ['charon', 'frr'] : [],
    turn: tunnels.some(({ near }) => near.initiates) ? 'calls' : 'answers',
  };
}

const vendorOf = ({ job, standIn }: Ground, { platform }: GatewayPlan): BoxVendor => {
  const own = job.vendor(platform);
  return own?.lab ? { ...own, lab: own.lab } : standIn;
};

/** The rendered files that the platform has a place for. */
export const boxFiles = ({ lab }: BoxVendor, rendered: readonly ConfigFile[]): BoxFile[] =>
  rendered.flatMap(({ path, lines, executable }) => {
    const place = lab.places[path];
    return place === undefined ? [] : [{ name: path, place, lines, ...(executable ? { executable } : {}) }];
  });

/** Where the file that is run stands. */
export const scriptOf = ({ lab }: BoxVendor): string => lab.places[lab.script] ?? lab.script;

/** The gateways of a site, in order. */
export const gatewaysAt = ({ gateways }: Plan, site: string): GatewayPlan[] =>
  gateways.filter((gateway) => gateway.site.id === site);
