import type { CloudGatewayPlan, GatewayPlan, UplinkPlan, VpcPlan } from '@/lib/plan/plan';
import { all, block, code, inline, list, table } from './html';
import type { ReportSection } from './section';

/** Sites with their devices, lines and networks. */
export const sites: ReportSection = {
  id: 'sites',
  title: 'Sites and devices',
  write: ({ job: { plan, vendor } }) =>
    plan.gateways.length === 0
      ? undefined
      : all(
          table(
            { caption: 'Devices', columns: ['Device', 'Site', 'Platform', 'AS', 'Router id', 'Announces'] },
            plan.gateways.map((gateway) => [
              gateway.name,
              gateway.site.name,
              `${vendor(gateway.platform)?.name ?? gateway.platform} ${gateway.version}`,
              code(gateway.asn),
              list(gateway.routerId ? [code(gateway.routerId)] : []),
              list(gateway.advertises.map(code)),
            ]),
          ),
          table(
            { caption: 'Lines', columns: ['Line', 'Device', 'ISP', 'Interface', 'Address', 'MTU'] },
            plan.gateways.flatMap((gateway) => gateway.uplinks.map((line) => lineRow(gateway, line))),
          ),
        ),
};

const lineRow = ({ name: device }: GatewayPlan, line: UplinkPlan) => [
  line.name,
  device,
  line.isp ?? '–',
  code(line.interface),
  list([
    ...(line.address ? [code(line.address)] : []),
    ...(line.localAddress ? [`behind NAT, at ${line.localAddress}`] : []),
  ]),
  list([String(line.mtu), ...line.transport.map((word) => `in ${word}`)]),
];

/** Gateways and hubs in the clouds, and the VPCs behind them. */
export const clouds: ReportSection = {
  id: 'clouds',
  title: 'Clouds',
  write: ({ job: { plan, cloud } }) => {
    if (plan.cloudGateways.length + plan.vpcs.length === 0) return undefined;
    const place = ({ cloud: id, region }: CloudGatewayPlan | VpcPlan): string =>
      `${cloud(id)?.name ?? id}, ${region.code}`;
    const attached = (gateway: string): string[] =>
      plan.attachments
        .filter((attachment) => attachment.gateway === gateway)
        .map(({ vpc }) => plan.vpcs.find(({ id }) => id === vpc)?.name ?? vpc);
    return all(
      table(
        { caption: 'Gateways and hubs', columns: ['Gateway', 'Where', 'Type', 'AS', 'VPCs'] },
        plan.cloudGateways.map((gateway) => [
          gateway.name,
          place(gateway),
          gateway.type.name,
          code(gateway.asn),
          list(attached(gateway.id)),
        ]),
      ),
      table(
        { caption: 'VPCs', columns: ['VPC', 'Where', 'Address blocks', 'Subnets'] },
        plan.vpcs.map((vpc) => [
          vpc.name,
          place(vpc),
          list(vpc.prefixes.map(code)),
          list(
            vpc.subnets.map(({ name, prefix, zone }) =>
              inline('span', {}, code(prefix), ` ${name}, ${zone}`),
            ),
          ),
        ]),
      ),
    );
  },
};

/** Who is to reach whom. */
export const flows: ReportSection = {
  id: 'flows',
  title: 'Flows',
  write: ({ job: { plan } }) =>
    plan.flows.length === 0
      ? undefined
      : table(
          { caption: 'Stated needs', columns: ['Flow', 'From', 'To', 'What'] },
          plan.flows.map(({ name, fromPrefixes, toPrefixes, protocol, ports }) => [
            name,
            list(fromPrefixes.map(code)),
            list(toPrefixes.map(code)),
            `${protocol === 'any' ? 'any protocol' : protocol.toUpperCase()}${ports.length > 0 ? ` ${ports.map(([first, last]) => (first === last ? first : `${first} to ${last}`)).join(', ')}` : ''}`,
          ]),
        ),
};

/** What the plan could not settle. */
export const open: ReportSection = {
  id: 'open',
  title: 'Still open',
  write: ({ job: { plan, design } }) =>
    plan.unsettled.length === 0
      ? undefined
      : all(
          inline('p', {}, 'What depends on these is missing below, or marked.'),
          block(
            'ul',
            {},
            ...plan.unsettled.map(({ at, what, action }) =>
              inline('li', {}, inline('b', {}, design.objects[at]?.name || at), `: ${what}; ${action}.`),
            ),
          ),
        ),
};
