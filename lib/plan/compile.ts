import type { Design } from '@/lib/model/design';
import { query } from '@/lib/model/query';
import { compileCloudGateways } from './compile-cloud';
import { compileConnections } from './compile-connections';
import { compileGateways } from './compile-gateways';
import { compileTables } from './compile-tables';
import { compileAttachments, compileVpcs } from './compile-vpcs';
import type { Facts } from './facts';
import { type InsidePrefixes, insidePrefixes } from './inside';
import { byNumber, labelsFor } from './labels';
import type { Plan, Unsettled } from './plan';

/** What the steps of compiling share. */
export type Context = {
  design: Design;
  facts: Facts;
  insidePrefix: InsidePrefixes;
  /** Reports something that could not be settled. */
  open(problem: Unsettled): void;
};

/**
 * Settles everything a design leaves open, vendor-neutrally. The same design and facts give the same plan, and an added object changes no value of
 * another. Never throws on an incomplete design: what cannot be settled is left out and listed in `unsettled`.
 */
export function compile(design: Design, facts: Facts): Plan {
  const unsettled: Unsettled[] = [];
  const context: Context = {
    design,
    facts,
    insidePrefix: insidePrefixes(),
    open: (problem) => unsettled.push(problem),
  };
  const gateways = compileGateways(context);
  const cloudGateways = compileCloudGateways(context);
  const connections = compileConnections(context, { gateways, cloudGateways });
  const vpcs = compileVpcs(context);
  const attachments = compileAttachments(context, { cloudGateways, vpcs });
  const found = byNumber(query(design).all('peering'));
  const labels = labelsFor(found);
  const known = new Set([...vpcs, ...cloudGateways].map(({ id }) => id));
  const peerings = found
    .filter(({ from, to }) => known.has(from) && known.has(to))
    .map(({ id, name, from, to }) => ({ id, name, label: labels.get(id) ?? id, from, to }));
  const settled = { gateways, cloudGateways, connections, attachments, peerings };
  const { tables, vpcs: routed } = compileTables(context, { ...settled, vpcs });
  return {
    design: { id: design.id, name: design.name, tags: design.settings.tags ?? {} },
    ...settled,
    vpcs: routed,
    tables,
    unsettled,
  };
}
