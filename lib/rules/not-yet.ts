import type { Query } from '@/lib/model/query';
import type { Finding } from './rule';

/** For a finding: whether it is only about what is not drawn yet. */
export const notYet = (isSo: boolean): Pick<Finding, 'notYet'> => (isSo ? { notYet: true } : {});

/** Whether a site has a gateway with a VPN connection or a private circuit. */
export const isConnected = (query: Query, site: string): boolean =>
  query
    .childrenOf(site, 'customer-gateway')
    .some(({ id }) =>
      query.links(id).some(({ kind }) => kind === 'vpn-connection' || kind === 'private-circuit'),
    );

/** Whether a network or VPC exists and has a prefix. */
export const hasPrefix = (query: Query, id: string): boolean =>
  ((query.get(id, 'network') ?? query.get(id, 'vpc'))?.prefixes.length ?? 0) > 0;
