import { deviceWord } from '@/lib/plan/text';
import type { Outline, OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { type Page, worksheetSection } from '../worksheet';
import { tunnelName } from './names';

/** What a packet filter must let through, and what must not be translated. */
export function firewallSection(outline: Outline): Section {
  const { tunnels } = outline;
  const shared = tunnels.length > 0;
  return worksheetSection({
    title: 'Rules of the packet filter, before those that drop',
    pages: shared ? [...tunnels.map(outsidePage), ...flowPages(outline), natPage] : [],
    undo: [
      ...(shared ? [{ text: 'remove the rules for the flows, and that about NAT' }] : []),
      ...tunnels.map((tunnel) => ({
        text: `remove the rules for tunnel ${tunnelName(tunnel)}`,
        about: tunnel.about,
      })),
    ],
  });
}

const outsidePage = (tunnel: OutlineTunnel): Page => ({
  place: `Rules for tunnel ${tunnelName(tunnel)}`,
  fields: [
    { name: 'IKE', value: `${tunnel.peer} and ${tunnel.local}, UDP 500 and 4500, both ways` },
    { name: 'ESP', value: `${tunnel.peer} and ${tunnel.local}, IP protocol 50, both ways` },
    ...(tunnel.bgp
      ? [{ name: 'BGP', value: `${tunnel.inside.far} and ${tunnel.inside.near}, TCP 179, opened by either` }]
      : []),
  ],
  about: tunnel.about,
});

function flowPages({ gateway, announced, expected }: Outline): Page[] {
  if (announced.length === 0 || expected.length === 0) return [];
  const name = deviceWord(gateway.insideInterface, { max: 32, fallback: 'inside' });
  return [
    {
      place: `Rules for the flows between ${name} and the tunnels`,
      fields: [
        ...announced.map((prefix) => ({ name: 'Prefix of the site', value: prefix })),
        ...expected.map((prefix) => ({ name: 'Prefix behind the tunnels', value: prefix })),
        { name: 'Let through', value: 'from either to the other, as far as the flows of the design need it' },
      ],
    },
  ];
}

const natPage: Page = {
  place: 'Translation of addresses',
  fields: [{ name: 'Into and out of the tunnels', value: 'none, before all rules that translate' }],
};
