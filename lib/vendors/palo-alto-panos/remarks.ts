import type { Writer } from '@/lib/plan/config-file';
import { isHosted } from '../loopbacks';
import type { Outline, OutlineTunnel } from '../outline';
import type { Section } from '../section';

/** What to add where an uplink has several addresses. Written as remarks: the length of their prefix is not in the design. */
export const localAddressRemarks = ({ tunnels }: Outline): Section => ({
  title: 'If an uplink has several addresses, these lines choose one; LENGTH is that of its prefix',
  write: (file) => {
    for (const { label, local, about } of tunnels) {
      file.about(about, () =>
        file.add(`# set network ike gateway ${label} local-address ip ${local}/LENGTH`),
      );
    }
  },
  undo: () => {},
});

const monitor = 'network profiles monitor-profile tl-failover';

/** Static tunnels that another one can stand in for, and that have an address of their own to ping from. */
export const watchable = ({ tunnels }: Outline): OutlineTunnel[] =>
  tunnels.filter(
    (tunnel) =>
      !tunnel.bgp &&
      !isHosted(tunnel) &&
      tunnels.some(
        ({ id, bgp, connection }) => !bgp && id !== tunnel.id && connection.id === tunnel.connection.id,
      ),
  );

/**
 * Tunnel monitoring, which takes a dead tunnel's static routes away. Written as remarks, because it takes a tunnel down whose far end answers no
 * pings. It stands before the tunnels, so that the profile is deleted after them.
 */
export function monitorRemarks(outline: Outline): Section {
  const tunnels = watchable(outline);
  const whenAny = (write: (file: Writer) => void) => (file: Writer) => {
    if (tunnels.length > 0) write(file);
  };
  return {
    title:
      'If the far ends of static tunnels answer pings, add these lines: a dead tunnel then loses its routes',
    write: whenAny((file) => {
      file.add(
        `# set ${monitor} action fail-over`,
        `# set ${monitor} interval 3`,
        `# set ${monitor} threshold 5`,
      );
      for (const { label, inside, about } of tunnels) {
        const path = `network tunnel ipsec ${label} tunnel-monitor`;
        file.about(about, () =>
          file.add(
            `# set ${path} destination-ip ${inside.far}`,
            `# set ${path} tunnel-monitor-profile tl-failover`,
            `# set ${path} enable yes`,
          ),
        );
      }
    }),
    undo: whenAny((file) => file.add('Only where tunnel monitoring was added:', `delete ${monitor}`)),
  };
}
