import type { CloudGatewayPlan } from '@/lib/plan/plan';
import { renderGateway } from '../render-gateway';
import { isSpecific } from './addresses';
import { writtenRoutes } from './cloud-routes';
import { cloudRouting } from './cloud-routing';
import { boxFiles, scriptOf } from './gateway-box';
import type { Ground } from './ground';
import { neighborRules } from './neighbors';
import { cloudAddresses, lineLines } from './outside';
import type { Box } from './scene';
import { asDevice, cloudUplink } from './stand-ins';
import { wireLines } from './wires';

/** A cloud gateway's box: its ends of the tunnels by the renderer of devices, what it does with routes by its tables. */
export function cloudBox(ground: Ground, cloud: CloudGatewayPlan): Box {
  const { look, wires, job, plan, standIn, addresses } = ground;
  const tunnels = look.tunnelsOf(cloud.id);
  const device = asDevice(plan, cloud, { standIn, router: addresses.router });
  const rendered = renderGateway({ ...job, plan: device, vendor: () => standIn }, cloud.id, addresses.fill);
  const files = boxFiles(standIn, rendered).map((file) =>
    file.name === standIn.lab.routing ? { ...file, lines: cloudRouting(ground, cloud) } : file,
  );
  const routes = writtenRoutes(ground, cloud);
  return {
    name: cloud.id,
    part: 'cloud',
    about: [cloud.id],
    net: [
      ...wireLines(wires.of(cloud.id)),
      ...(tunnels.length > 0
        ? [
            ...lineLines(cloudUplink, cloudAddresses(ground, cloud.id), addresses.router),
            `route add default via ${addresses.router} dev ${cloudUplink}`,
          ]
        : []),
      ...routes.wired.map(({ prefix, next }) => `route add ${prefix} via ${next}`),
      ...routes.dropped.map((prefix) => `route add blackhole ${prefix}`),
    ],
    rules: [...tableRules(ground, cloud), ...neighborRules(ground, cloud)],
    files: tunnels.length > 0 ? files : [],
    ...(tunnels.length > 0 ? { script: scriptOf(standIn) } : {}),
    daemons: tunnels.length > 0 ? ['charon', 'frr'] : [],
    turn: tunnels.some(({ near }) => near.initiates) ? 'calls' : 'answers',
  };
}

/**
 * Where a hub has several route tables, or links that use none: what comes by a link goes only where the link's table leads. The ways themselves are those
 * of all tables together.
 */
function tableRules({ look, plan, wires, standIn }: Ground, { id }: CloudGatewayPlan): string[] {
  const links = [
    ...wires.of(id).map((wire) => ({ id: wire.id, ports: [wire.own.port] })),
    ...plan.connections
      .filter(({ from, to }) => from === id || to === id)
      .map((connection) => ({
        id: connection.id,
        ports: connection.tunnels.map(({ number }) => standIn.lab.tunnelInterface(number)),
      })),
  ].filter(({ ports }) => ports.length > 0);
  const tables = look.tablesOf(id);
  if (tables.length === 1 && links.every((link) => tables[0]?.associated.includes(link.id))) return [];
  return [
    'table ip tables {',
    '  chain forward {',
    '    type filter hook forward priority filter; policy accept;',
    ...links.map((link) => {
      const known = look.tableOf(link.id, id)?.routes.filter(({ via }) => via !== undefined) ?? [];
      const targets = [...new Set(known.map(({ prefix }) => prefix))].filter(isSpecific);
      const from = `    iifname { ${link.ports.map((port) => `"${port}"`).join(', ')} }`;
      return targets.length > 0 ? `${from} ip daddr != { ${targets.join(', ')} } drop` : `${from} drop`;
    }),
    '  }',
    '}',
  ];
}
