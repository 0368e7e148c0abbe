import { attribute, type Block, block, comment, type Item, reference, text, truth } from '@/lib/plan/hcl';
import { labels } from './labels';
import { googleName } from './names';
import { circuitRouterName, domains, regionOf, vlanName } from './references';
import type { Circuit } from './selection';
import { routerBlock } from './terraform-gateways';

/** Google Cloud Router, “Establish BGP sessions”: the ASN of every router with partner attachments, which can have no sessions but theirs. */
const partnerAsn = 16_550;

/**
 * Two partner VLAN attachments for each circuit, on a router of their own. Google makes their router interfaces and BGP peers by itself and
 * refuses others (hashicorp/terraform-provider-google issues 11560 and 12445), so none are written.
 */
export function circuitItems(circuits: readonly Circuit[]): Item[] {
  const written = new Set<string>();
  return circuits.flatMap((circuit) => {
    const { plan, gateway } = circuit;
    const isNew = !written.has(gateway.plan.id);
    written.add(gateway.plan.id);
    return [
      ...(isNew
        ? [comment(`Router for the circuits of ${gateway.plan.name}`, [gateway.plan.id]), router(circuit)]
        : []),
      comment(`Private circuit ${plan.name}`, [plan.id]),
      ...domains.map((domain) => vlanBlock(circuit, domain)),
    ];
  });
}

const router = ({ gateway }: Circuit): Block =>
  routerBlock(gateway, {
    name: circuitRouterName(gateway),
    cloudName: googleName(gateway.plan.id, 'circuits'),
    description: `Circuits of ${gateway.plan.name}`,
    asn: partnerAsn,
  });

const vlanBlock = (circuit: Circuit, domain: number): Block =>
  block(
    'resource',
    ['google_compute_interconnect_attachment', vlanName(circuit, domain)],
    [
      attribute('name', text(googleName(circuit.plan.id, `domain-${domain}`))),
      attribute('description', text(`Circuit ${circuit.plan.name}, edge availability domain ${domain}`)),
      attribute('region', text(regionOf(circuit.gateway))),
      attribute(
        'router',
        reference('google_compute_router', circuitRouterName(circuit.gateway), 'self_link'),
      ),
      attribute('type', text('PARTNER')),
      attribute('edge_availability_domain', text(`AVAILABILITY_DOMAIN_${domain}`)),
      attribute('admin_enabled', truth(true)),
      attribute('encryption', text('NONE')),
      attribute('stack_type', text('IPV4_ONLY')),
      attribute('mtu', text('1460')),
      labels(circuit.plan),
    ],
    [circuit.plan.id],
  );
