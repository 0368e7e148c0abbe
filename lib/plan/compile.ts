import type { Design } from '@/lib/model/design';
import { compileCircuits } from './compile-circuits';
import { compileCloudGateways } from './compile-cloud';
import { compileConnections } from './compile-connections';
import { compileFlows } from './compile-flows';
import { compileGateways } from './compile-gateways';
import { compilePeerings, lentAttachments } from './compile-peerings';
import { compileTables } from './compile-tables';
import { compileAttachments, compileVpcs } from './compile-vpcs';
import type { Facts } from './facts';
import { withGatewaySubnets } from './gateway-subnet';
import { type InsidePrefixes, insidePrefixes } from './inside';
import type { Plan, Unsettled } from './plan';
import { sharedData, sharedList } from './same';

/** What the steps of compiling share. */
export type Context = {
  design: Design;
  facts: Facts;
  insidePrefix: InsidePrefixes;
  /** What tunnels of the same lines, clouds and suites come to, by these: a thousand like ones are worked out once. */
  sizes: Map<string, { mtu: number; mss: number }>;
  /** Reports something that could not be settled. */
  open(problem: Unsettled): void;
};

/**
 * Settles everything a design leaves open, vendor-neutrally. The same design and facts give the same plan, and an added object changes no value of
 * another. Never throws on an incomplete design: what cannot be settled is left out and listed in `unsettled`. Of `before`, the plan of the design before an
 * edit, every part that comes out the same is taken over, or all of it, so that what was derived from it can be kept.
 */
export function compile(design: Design, facts: Facts, before?: Plan): Plan {
  const unsettled: Unsettled[] = [];
  const context: Context = {
    design,
    facts,
    insidePrefix: insidePrefixes(facts),
    sizes: new Map(),
    open: (problem) => unsettled.push(problem),
  };
  const gateways = sharedList(compileGateways(context), before?.gateways);
  const cloudGateways = sharedList(compileCloudGateways(context), before?.cloudGateways);
  const { connections, unagreed } = compileConnections(context, { gateways, cloudGateways });
  const drawn = compileVpcs(context);
  const own = compileAttachments(context, { cloudGateways, vpcs: drawn });
  const vpcs = withGatewaySubnets(context, { vpcs: drawn, attachments: own, cloudGateways });
  const peerings = compilePeerings(context, { cloudGateways, vpcs });
  const attachments = [...own, ...lentAttachments(peerings, own)];
  const circuits = compileCircuits(context, { gateways, cloudGateways });
  const settled = {
    gateways,
    cloudGateways,
    connections: sharedList(connections, before?.connections),
    attachments: sharedList(attachments, before?.attachments),
    peerings: sharedList(peerings, before?.peerings),
    circuits: sharedList(circuits, before?.circuits),
  };
  const { tables, vpcs: routed } = compileTables(context, { ...settled, vpcs });
  const head = { id: design.id, name: design.name, tags: design.settings.tags ?? {} };
  const flows = compileFlows(context, { gateways, vpcs: routed });
  const plan: Plan = {
    ...settled,
    design: sharedData(head, before?.design),
    unagreed: sharedList(unagreed, before?.unagreed),
    vpcs: sharedList(routed, before?.vpcs),
    flows: sharedList(flows, before?.flows),
    tables: sharedList(tables, before?.tables),
    unsettled: sharedData(unsettled, before?.unsettled),
  };
  const parts = Object.keys(plan) as (keyof Plan)[];
  return before && parts.every((part) => plan[part] === before[part]) ? before : plan;
}
