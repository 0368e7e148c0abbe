import type { ConfigFile } from '@/lib/plan/config-file';
import type { Outline } from '../outline';
import { composed } from '../section';
import { defineVendor, type RenderJob } from '../vendor';
import { facts, sources } from './facts';
import { managementSections } from './management';
import { gaiaOutlineOf } from './names';
import { quirks } from './quirks';
import { gaiaSections } from './routing';
import { stepSections } from './steps';
import { showCommands } from './verify';

export const vendor = defineVendor({
  ...facts,
  shortName: 'Check Point',
  maker: 'Check Point',
  sources: Object.values(sources),
  quirks,
  leavesOut: [
    { value: 'dpdDelaySeconds', because: 'DPD is switched on; its interval is the gateway’s own.' },
    { value: 'dpdRetries', because: 'How often a probe is repeated is the gateway’s own.' },
    { value: 'mss', because: 'The gateway takes it from the MTU.' },
    { value: 'maximumPrefixes', because: 'Sessions have no limit on prefixes.' },
  ],
  maxLine: 254,
  outline: gaiaOutlineOf,
  render: (job) => files(job),
  verify: (job) => showCommands(gaiaOutlineOf(job)),
});

function files(job: RenderJob): ConfigFile[] {
  const outline = warned(gaiaOutlineOf(job));
  const shared = { outline, platform: facts.name, comment: '# ' };
  const script = composed({
    ...shared,
    use: [
      'First of three: run in expert mode on the management server, as root. Nothing is published before the last lines.',
      'Check the names of the gateway and the layer first. Where an object is there already, leave its line out.',
    ],
    sections: managementSections(outline),
  });
  return [
    {
      path: 'management.sh',
      language: 'shell',
      executable: true,
      lines: [{ text: '#!/bin/bash', about: [outline.gateway.id] }, ...script],
    },
    {
      path: 'gaia.clish',
      language: 'conf',
      lines: composed({
        ...shared,
        use: ['Second of three: on the gateway, paste in clish, or: load configuration gaia.clish'],
        sections: gaiaSections(outline),
        end: (file) => file.add('save config'),
      }),
    },
    {
      path: 'smartconsole.txt',
      language: 'text',
      lines: composed({
        ...shared,
        use: [
          'Third of three: steps by hand, in this order. The names of the fields are those of SmartConsole.',
        ],
        sections: stepSections(outline),
      }),
    },
  ];
}

/** Adds what this platform cannot do for this gateway. */
function warned(outline: Outline): Outline {
  const isStatic = outline.tunnels.some(({ bgp }) => !bgp);
  const text =
    'Static routes stay while their tunnel is down, because a tunnel interface stays up: nothing moves to another tunnel by itself.';
  return isStatic ? { ...outline, warnings: [...outline.warnings, text] } : outline;
}
