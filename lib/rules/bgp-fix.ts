import type { CloudConnection } from './cloud-connections';
import type { Fix, RuleContext } from './rule';

/** Lets a static connection use BGP, where the device at its other end speaks it. */
export const bgpFix = (
  { vendor }: Pick<RuleContext, 'vendor'>,
  { connection, device }: Pick<CloudConnection, 'connection' | 'device'>,
): { fix?: Fix } =>
  device && vendor(device.platform, device.version)?.bgp
    ? {
        fix: {
          label: 'Use BGP',
          changes: [
            { op: 'set', id: connection.id, path: ['routing'], value: 'bgp' },
            { op: 'unset', id: connection.id, path: ['staticPrefixes'] },
          ],
        },
      }
    : {};
