import { attribute, block, comment, type Item, list, numeric, text, truth } from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import { googleName } from './names';
import { ofNetwork } from './references';
import type { AllowedFlow } from './selection';

/** A rule that lets each flow into its VPC. */
export function firewallItems(flows: readonly AllowedFlow[]): Item[] {
  return flows.flatMap(({ flow, network, from, to }) => [
    comment(`Flow ${flow.name}`, [flow.id]),
    block(
      'resource',
      ['google_compute_firewall', nameOf(flow)],
      [
        attribute('name', text(googleName(flow.id))),
        attribute('description', text(`Flow ${flow.name}`)),
        attribute('network', ofNetwork(network, 'self_link')),
        attribute('direction', text('INGRESS')),
        attribute('priority', numeric(1000)),
        attribute('disabled', truth(false)),
        attribute('source_ranges', list(from.map(text))),
        attribute('destination_ranges', list(to.map(text))),
        block(
          'allow',
          [],
          [
            attribute('protocol', text(flow.protocol === 'any' ? 'all' : flow.protocol)),
            ...(flow.ports.length > 0 ? [attribute('ports', list(flow.ports.map(portText)))] : []),
          ],
        ),
      ],
      [flow.id],
    ),
  ]);
}

const portText = ([first, last]: readonly [number, number]) =>
  text(first === last ? String(first) : `${first}-${last}`);
