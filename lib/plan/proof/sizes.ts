import type { Ledger } from '../ledger';
import type { TunnelPlan } from '../plan';
import { rfc } from '../rfc';
import { agreed, offer, type ProofEnd, type ProofRow, settled } from './row';

type Sizes = Pick<TunnelPlan, 'mtu' | 'mss'> & { inside: 4 | 6; ledger: Ledger };

/** How large packets in the tunnel are, and TCP's payload in them, as the plan has it and as the ledger counts it. */
export const sizeRows = ([left, right]: readonly [ProofEnd, ProofEnd], sizes: Sizes): ProofRow[] => [
  {
    item: 'mtu',
    title: 'MTU',
    left: offer(left, 'mtu', documentedText(left, { of: 'mtu', ...sizes })),
    right: offer(right, 'mtu', documentedText(right, { of: 'mtu', ...sizes })),
    outcome: settled(
      agreed(`${sizes.mtu} bytes`),
      sizes.mtu === sizes.ledger.mtu
        ? undefined
        : `${sizes.mtu} bytes in the plan, ${sizes.ledger.mtu} by the ledger`,
    ),
    why: mtuReason(sizes.ledger),
    standards: [rfc(4303, 'IP Encapsulating Security Payload (ESP)', '2')],
  },
  {
    item: 'mss',
    title: 'TCP MSS',
    left: offer(left, 'mtu', documentedText(left, { of: 'mss', ...sizes })),
    right: offer(right, 'mtu', documentedText(right, { of: 'mss', ...sizes })),
    outcome: settled(
      agreed(`${sizes.mss} bytes`),
      sizes.mss === sizes.ledger.mss
        ? undefined
        : `${sizes.mss} bytes in the plan, ${sizes.ledger.mss} by the ledger`,
    ),
    why: `The MTU less the headers of TCP and IPv${sizes.inside}, and no more than a cloud documents.`,
    standards: [rfc(9293, 'Transmission Control Protocol (TCP)', '3.7.1')],
  },
];

function documentedText({ side, end }: ProofEnd, { of, ledger }: Sizes & { of: 'mtu' | 'mss' }): string {
  if (side.kind === 'cloud') {
    const documented = ledger.compared.find(({ cloud }) => cloud === side.facts.name)?.documented[of];
    return documented === undefined ? 'not documented' : `${documented} bytes documented`;
  }
  const line = side.gateway.uplinks.find(({ id }) => id === end.uplink);
  return line ? `line of ${line.mtu} bytes` : 'no line';
}

function mtuReason({ underlay, fits, mtu, path }: Ledger): string {
  const narrowest = path.find(({ bytes }) => bytes === underlay);
  const fitting = `${narrowest?.what ?? 'The way'} takes ${underlay} bytes, of which ${fits} are left for the inner packet`;
  return mtu < fits ? `${fitting}; a cloud documents less.` : `${fitting}.`;
}
