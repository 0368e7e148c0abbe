import type { Outline, OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { espProposal, ikeProposal, paths } from './names';

/** Packets that may arrive out of order: charon's 32 is little where ECMP and queueing on the internet reorder. */
const replayWindow = 1024;

/**
 * The soft and the hard limit of a lifetime: strongSwan's hard limit is 110 % of the soft one (swanctl.conf, over_time and life_time), so that
 * the hard one is the plan's. Up to a tenth, chosen at random, is taken off the soft one so that both ends do not rekey at once.
 */
function softLifetime(hardSeconds: number): number {
  return Math.floor((hardSeconds * 10) / 11);
}

/** The connections and their secrets. */
export const swanctlSections = ({ tunnels }: Outline): Section[] => [
  {
    title: 'Connections',
    write: (file) => {
      if (tunnels.length === 0) return;
      file.add('connections {');
      for (const tunnel of tunnels) file.about(tunnel.about, () => file.add(...connectionLines(tunnel)));
      file.add('}');
    },
    undo: (file) => {
      for (const { label, about } of tunnels) {
        file.about(about, () => file.add(`swanctl --terminate --ike ${label}`));
      }
      file.add(`rm ${paths.swanctl}`, 'swanctl --load-all');
    },
  },
  {
    title: 'Pre-shared keys, one for each tunnel',
    write: (file) => {
      if (tunnels.length === 0) return;
      file.add('secrets {');
      for (const { label, identity, peer, key, about } of tunnels) {
        file.about(about, () =>
          file.add(
            `  ike-${label} {`,
            `    id-1 = ${identity}`,
            `    id-2 = ${peer}`,
            `    secret = "${key}"`,
            '  }',
          ),
        );
      }
      file.add('}');
    },
    undo: () => {},
  },
];

function connectionLines(tunnel: OutlineTunnel): string[] {
  const { label, near, local, identity, peer, ike } = tunnel;
  const soft = softLifetime(near.ikeLifetimeSeconds);
  return [
    `  ${label} {`,
    '    version = 2',
    `    local_addrs = ${local}`,
    `    remote_addrs = ${peer}`,
    `    proposals = ${ikeProposal(ike)}`,
    `    rekey_time = ${soft}s`,
    `    over_time = ${near.ikeLifetimeSeconds - soft}s`,
    `    dpd_delay = ${near.dpd.delaySeconds}s`,
    '    keyingtries = 0',
    '    mobike = no',
    '    local {',
    '      auth = psk',
    `      id = ${identity}`,
    '    }',
    '    remote {',
    '      auth = psk',
    `      id = ${peer}`,
    '    }',
    '    children {',
    ...childLines(tunnel),
    '    }',
    '  }',
  ];
}

/** The selectors of a tunnel that routes lead into: all of the version that it carries. */
const everything = { 4: '0.0.0.0/0', 6: '::/0' } as const;

function childLines({ label, near, esp, number, inside }: OutlineTunnel): string[] {
  const actions = near.initiates
    ? { start: 'trap|start', close: 'trap', dpd: 'restart' }
    : { start: 'none', close: 'none', dpd: 'clear' };
  return [
    `      ${label} {`,
    `        local_ts = ${everything[inside.version]}`,
    `        remote_ts = ${everything[inside.version]}`,
    `        esp_proposals = ${espProposal(esp)}`,
    `        rekey_time = ${softLifetime(near.espLifetimeSeconds)}s`,
    `        life_time = ${near.espLifetimeSeconds}s`,
    `        replay_window = ${replayWindow}`,
    `        if_id_in = ${number}`,
    `        if_id_out = ${number}`,
    `        start_action = ${actions.start}`,
    `        close_action = ${actions.close}`,
    `        dpd_action = ${actions.dpd}`,
    '      }',
  ];
}
