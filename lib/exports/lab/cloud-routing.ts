import { comparePrefixes } from '@/lib/addressing/prefix';
import { type ConfigLine, type Writer, writer } from '@/lib/plan/config-file';
import type { TunnelView } from '@/lib/plan/lookup';
import type { CloudGatewayPlan } from '@/lib/plan/plan';
import { plain } from '@/lib/plan/text';
import { writtenRoutes } from './cloud-routes';
import type { Ground } from './ground';
import { neighborOf } from './neighbors';
import { cloudAddresses } from './outside';

/** Worse than every other way (FRR, “zebra”, administrative distance): used only while nothing better is there. */
const anchorDistance = 254;

/** Ways side by side of a gateway that balances. */
const balancedPaths = 8;

/**
 * FRR's configuration of a cloud gateway: each connection hears what the plan says it is announced, and no more; what comes is taken as far as the plan
 * expects it. The cloud sets no preference of its own, so that a prepended path is what makes a device's other tunnel the better one.
 */
export function cloudRouting(ground: Ground, cloud: CloudGatewayPlan): ConfigLine[] {
  const { look } = ground;
  const file = writer();
  const views = look.tunnelsOf(cloud.id);
  file.about([cloud.id], () =>
    file.add(
      `! The cloud's end: ${plain(cloud.name) || cloud.label}, AS ${cloud.asn}`,
      'frr defaults traditional',
    ),
  );
  filters(file, ground, views);
  file.about([cloud.id], () => process(file, ground, { cloud, views }));
  statics(file, ground, { cloud, views });
  return file.lines;
}

const hasSession = ({ near, far }: TunnelView): boolean => near.bgp !== undefined && far.bgp !== undefined;

/** What this end announces on a connection: what the other end expects there. */
const announcedOn = ({ look }: Ground, view: TunnelView): readonly string[] =>
  look.expectedAt({ ...view, near: view.far, far: view.near }).filter(isIPv4);

const isIPv4 = (prefix: string): boolean => !prefix.includes(':');

function filters(file: Writer, ground: Ground, views: readonly TunnelView[]): void {
  const sessions = views.filter(hasSession);
  const first = new Map(sessions.map((view) => [view.connection.id, view]));
  for (const view of first.values()) {
    file.about([view.connection.id], () => {
      list(file, `${view.connection.label}-in`, ground.look.expectedAt(view).filter(isIPv4));
      list(file, `${view.connection.label}-out`, announcedOn(ground, view));
    });
  }
  for (const view of sessions) {
    const { tunnel, connection } = view;
    file.about([tunnel.id, connection.id], () => {
      file.add(
        `route-map ${tunnel.label}-in permit 10`,
        ` match ip address prefix-list ${connection.label}-in`,
      );
      if (tunnel.numbering === 'host') file.add(` set ip next-hop ${neighborOf(view)}`);
      file.add(
        'exit',
        `route-map ${tunnel.label}-out permit 10`,
        ` match ip address prefix-list ${connection.label}-out`,
        'exit',
      );
    });
  }
}

/** A list that lets nothing through says so: one without an entry would be no list at all. */
function list(file: Writer, name: string, prefixes: readonly string[]): void {
  if (prefixes.length === 0) file.add(`ip prefix-list ${name} seq 10 deny any`);
  prefixes.forEach((prefix, index) => {
    file.add(`ip prefix-list ${name} seq ${10 * (index + 1)} permit ${prefix}`);
  });
}

type Own = { cloud: CloudGatewayPlan; views: readonly TunnelView[] };

function process(file: Writer, ground: Ground, { cloud, views }: Own): void {
  const sessions = views.filter(hasSession);
  if (sessions.length === 0) return;
  const written = writtenRoutes(ground, cloud);
  const announced = [...written.wired, ...written.tunnelled].map(({ prefix }) => prefix);
  file.add(
    `router bgp ${cloud.asn}`,
    ` bgp router-id ${cloudAddresses(ground, cloud.id)[0]}`,
    ' no bgp default ipv4-unicast',
    // Not the oldest way, so that the same one is taken each time.
    ' bgp bestpath compare-routerid',
    ...(cloud.ecmp ? [' bgp bestpath as-path multipath-relax'] : []),
  );
  for (const view of sessions) {
    const { tunnel, near, far } = view;
    const neighbor = ` neighbor ${neighborOf(view)}`;
    file.add(
      `${neighbor} remote-as ${far.bgp?.asn}`,
      ...(tunnel.numbering === 'host'
        ? [`${neighbor} ebgp-multihop 2`, `${neighbor} update-source ${near.insideAddress}`]
        : []),
      `${neighbor} timers ${near.bgp?.keepaliveSeconds} ${near.bgp?.holdSeconds}`,
      `${neighbor} timers connect 10`,
    );
  }
  file.add(' address-family ipv4 unicast');
  for (const prefix of announced.sort(comparePrefixes)) file.add(`  network ${prefix}`);
  for (const view of sessions) {
    const { tunnel, near } = view;
    const neighbor = `  neighbor ${neighborOf(view)}`;
    file.add(
      `${neighbor} activate`,
      `${neighbor} soft-reconfiguration inbound`,
      `${neighbor} route-map ${tunnel.label}-in in`,
      `${neighbor} route-map ${tunnel.label}-out out`,
      `${neighbor} maximum-prefix ${near.bgp?.maximumPrefixes}`,
    );
  }
  file.add(`  maximum-paths ${cloud.ecmp ? balancedPaths : 1}`);
  file.add(' exit-address-family', 'exit');
}

function statics(file: Writer, ground: Ground, { cloud, views }: Own): void {
  const { standIn, look } = ground;
  const through = ({ tunnel }: TunnelView): string => standIn.lab.tunnelInterface(tunnel.number);
  for (const view of views.filter(({ tunnel }) => tunnel.numbering === 'host')) {
    file.add(`ip route ${neighborOf(view)}/32 ${through(view)}`);
  }
  for (const { prefix, connection } of writtenRoutes(ground, cloud).tunnelled) {
    for (const view of views.filter((each) => each.connection.id === connection)) {
      file.add(`ip route ${prefix} ${through(view)} ${view.tunnel.role === 'active' ? 1 : 2}`);
    }
  }
  const learned = new Set(views.filter(hasSession).flatMap((view) => look.expectedAt(view)));
  for (const prefix of [...learned]
    .filter((each) => isIPv4(each) && !each.endsWith('/0'))
    .sort(comparePrefixes)) {
    file.add(`ip route ${prefix} Null0 ${anchorDistance}`);
  }
}
