import type { Section } from '../section';
import { paths } from './names';

/** Seconds until a packet into a tunnel that is down may ask for it again; charon's own 165 leaves a tunnel down for minutes. */
const acquireSeconds = 30;

/** What route-based tunnels need of charon itself. */
export const charonSection: Section = {
  title: 'Routes come from FRR, not from charon',
  write: (file) =>
    file.add(
      'charon {',
      '  install_routes = no',
      '  install_virtual_ip = no',
      '  plugins {',
      '    kernel-netlink {',
      `      xfrm_acq_expires = ${acquireSeconds}`,
      '    }',
      '  }',
      '}',
    ),
  undo: (file) => file.add(`rm ${paths.charon}`, 'systemctl restart strongswan'),
};
