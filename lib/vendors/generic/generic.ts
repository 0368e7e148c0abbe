import type { Outline } from '../outline';
import { outlineOf } from '../outline';
import { composed } from '../section';
import { defineVendor } from '../vendor';
import { facts, sources } from './facts';
import { firewallSection } from './firewall';
import { routingSections } from './routing';
import { tunnelSections } from './tunnel';
import { showCommands } from './verify';

export const vendor = defineVendor({
  ...facts,
  shortName: 'Other device',
  maker: 'Other',
  sources: Object.values(sources),
  quirks: [
    {
      title: 'What the device can do is not known',
      text: 'The design takes it to have IKEv2, tunnel interfaces, and all algorithms in use. Compare the first pages with its manual before anything else, and choose others in the design where it lacks some.',
      source: sources.ike,
    },
    {
      title: 'Filters in both directions',
      text: 'A session without a filter lets everything through on many devices, and nothing on others: the worksheet has both.',
      source: sources.policies,
    },
    {
      title: 'Distances after Cisco’s',
      text: 'The worksheet’s distances of static routes are meant beside BGP’s 20, and the lower wins. On a device that counts otherwise, keep the order: primary, BGP, backup, null route.',
      source: sources.bgp,
    },
  ],
  maxLine: 254,
  pairRemarks: [
    'Two chassis as one device: the addresses of the worksheet are those that move with the active one. IKE and BGP start anew there, unless the device hands their state over.',
  ],
  render: (job) => {
    const outline = warned(outlineOf(job));
    const lines = composed({
      outline,
      platform: facts.name,
      use: [
        'A worksheet: every value of the design, page by page, in the order in which most devices want them.',
        'The names of fields are those of the standards; the device may call them otherwise.',
      ],
      comment: '# ',
      sections: [...tunnelSections(outline), ...routingSections(outline), firewallSection(outline)],
    });
    return [{ path: 'worksheet.txt', language: 'text', lines }];
  },
  verify: (job) => showCommands(outlineOf(job)),
});

/** Adds what must be looked up for this gateway. */
function warned(outline: Outline): Outline {
  const isStatic = outline.tunnels.some(({ bgp }) => !bgp);
  const text =
    'Static routes stay on many devices while their tunnel is down: nothing moves to another tunnel by itself, unless the device watches the tunnel.';
  return isStatic ? { ...outline, warnings: [...outline.warnings, text] } : outline;
}
