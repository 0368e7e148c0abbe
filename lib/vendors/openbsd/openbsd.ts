import type { ConfigFile } from '@/lib/plan/config-file';
import { type Outline, outlineOf } from '../outline';
import { announcedWhileThere } from '../prefix-warnings';
import { composed, type Section } from '../section';
import { defineVendor, type RenderJob } from '../vendor';
import { bgpdSections } from './bgpd';
import { facts, sources } from './facts';
import { ikedSections } from './iked';
import { anchorSection, sysctlSection, tunnelInterface, uplinkSections } from './interfaces';
import { anchor, anchorInterface, interfaceOf, paths } from './names';
import { pfSections } from './pf';
import { quirks } from './quirks';
import { showCommands } from './verify';

export const vendor = defineVendor({
  ...facts,
  shortName: 'OpenBSD',
  maker: 'OpenBSD',
  sources: Object.values(sources),
  quirks,
  leavesOut: [
    { value: 'dpdDelaySeconds', because: 'One interval is for all tunnels: the shortest.' },
    { value: 'dpdRetries', because: 'iked repeats a probe as often as any request.' },
    { value: 'keepaliveSeconds', because: 'bgpd sends them at a third of the hold time.' },
  ],
  maxLine: 254,
  announcesDefault: 'always',
  render: (job) => files(job),
  verify: (job) => showCommands(outlineOf(job)),
});

type Part = { path: string; use: readonly string[]; sections: readonly Section[] };

function files(job: RenderJob): ConfigFile[] {
  const outline = warned(outlineOf(job));
  const parts: Part[] = [
    {
      path: 'sysctl.conf',
      use: [`Add to ${paths.sysctl}, then run sysctl with each line.`],
      sections: [sysctlSection(outline)],
    },
    {
      path: 'hostname.uplinks',
      use: [
        'Add the lines of each part to the file it names; they are read at boot. To have the routes at once, run them without the exclamation mark.',
      ],
      sections: uplinkSections(outline),
    },
    {
      path: `hostname.${anchorInterface}`,
      use: [
        `Save as ${paths.hostname(anchorInterface)}, mode 0640, then: sh /etc/netstart ${anchorInterface}`,
      ],
      sections: [anchorSection(outline)],
    },
    ...outline.tunnels.map((tunnel): Part => {
      const name = interfaceOf(tunnel);
      return {
        path: `hostname.${name}`,
        use: [`Save as ${paths.hostname(name)}, mode 0640, then: sh /etc/netstart ${name}`],
        sections: [tunnelInterface(tunnel)],
      };
    }),
    {
      path: 'pf.conf',
      use: [
        `Save as ${paths.pf}. Add these two lines to /etc/pf.conf, before all rules that block or pass:`,
        `anchor "${anchor}"`,
        `load anchor "${anchor}" from "${paths.pf}"`,
        'Then: pfctl -nf /etc/pf.conf, pfctl -f /etc/pf.conf',
      ],
      sections: pfSections(outline),
    },
    {
      path: 'iked.conf',
      use: [
        `Save as ${paths.iked}, owner root, mode 0600, after the interfaces are there. Add to /etc/iked.conf, mode 0600, too:`,
        `include "${paths.iked}"`,
        'Then: iked -n, rcctl enable iked, rcctl start iked or ikectl reload',
      ],
      sections: ikedSections(outline),
    },
    {
      path: 'bgpd.conf',
      use: [
        `Save as ${paths.bgpd}, owner root, mode 0600. Add to the top of /etc/bgpd.conf, mode 0600, too:`,
        `include "${paths.bgpd}"`,
        'Then: bgpd -n, rcctl enable bgpd, rcctl start bgpd or bgpctl reload',
      ],
      sections: bgpdSections(outline),
    },
  ];
  const platform = facts.name;
  return parts
    .map(({ path, use, sections }) => ({
      path,
      language: 'conf' as const,
      lines: composed({ outline, platform, comment: '# ', use, sections }),
    }))
    .filter(({ path, lines }) => path === 'iked.conf' || lines.some(({ text }) => !text.startsWith('#')));
}

/** Adds what this platform cannot do for this gateway. */
function warned(outline: Outline): Outline {
  const { tunnels, paths: equal } = outline;
  const more = [
    ...(equal > 1 && tunnels.some(({ bgp }) => bgp)
      ? [
          'bgpd uses one path of each prefix: of equal tunnels one carries what the device sends, the others wait.',
        ]
      : []),
    ...(tunnels.some(({ bgp }) => !bgp)
      ? [
          'Static routes stay while their tunnel is down, because a sec interface stays up: nothing moves to another tunnel by itself.',
        ]
      : []),
  ];
  const warnings = outline.warnings.map((text) => (text === announcedWhileThere ? announcedAlways : text));
  return { ...outline, warnings: [...warnings, ...more] };
}

const announcedAlways =
  '0.0.0.0/0 is announced at all times, even while the device has no default route, because bgpd does not look for one.';
