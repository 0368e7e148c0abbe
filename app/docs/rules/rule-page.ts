import { catalog } from '@/lib/catalog';
import type { Finding, Rule } from '@/lib/rules/rule';
import { runRules } from '@/lib/rules/run';

/** What a rule says on its own bad example. */
export function findingOf(rule: Rule): Finding | undefined {
  const { cloud, vendor, pack } = catalog;
  const today = new Date().toISOString().slice(0, 10);
  return runRules({ design: rule.examples.bad(), rules: [rule], cloud, vendor, pack, today })[0];
}

/** A rule's area, the first word of its id, as a heading. */
export function areaName(id: string): string {
  const words = (id.split('/')[0] ?? id).replace(/-/g, ' ');
  return abbreviations[words] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

const abbreviations: Readonly<Record<string, string>> = { bgp: 'BGP', 'cloud aws': 'AWS', mtu: 'MTU' };
