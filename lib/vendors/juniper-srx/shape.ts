/**
 * How the hierarchy reads in braces, as the statement hierarchy in the Junos CLI Reference shows it. By keyword: a block, with the number of names
 * behind the keyword; `value` for what ends with a semicolon; `values` for what is one list in square brackets.
 */
export type Shape = Readonly<Record<string, Block | 'value' | 'values'>>;

type Block = { names: number; inside: Shape };

/** The keyword of blocks that start with a name. */
export const anyName = '*';

const block = (inside: Shape, names = 0): Block => ({ names, inside });

const values = (...keywords: string[]): Shape =>
  Object.fromEntries(keywords.map((keyword) => [keyword, 'value']));

const suite = values('authentication-algorithm', 'encryption-algorithm', 'lifetime-seconds');

const ike: Shape = {
  proposal: block({ ...suite, ...values('authentication-method', 'dh-group') }, 1),
  policy: block({ proposals: 'values', 'pre-shared-key': 'value' }, 1),
  gateway: block(
    {
      ...values(
        'ike-policy',
        'local-identity',
        'remote-identity',
        'external-interface',
        'local-address',
        'version',
      ),
      address: 'values',
      'dead-peer-detection': block(values('always-send', 'interval', 'threshold')),
    },
    1,
  ),
};

const ipsec: Shape = {
  proposal: block({ ...suite, ...values('protocol') }, 1),
  policy: block({ proposals: 'values', 'perfect-forward-secrecy': block(values('keys')) }, 1),
  vpn: block(
    {
      ...values('bind-interface', 'df-bit', 'establish-tunnels'),
      ike: block(values('gateway', 'ipsec-policy')),
    },
    1,
  ),
};

/** What a zone or an interface of it lets in: each service and protocol is an element of a list. */
const inbound: Shape = {
  'host-inbound-traffic': block({
    'system-services': block({ [anyName]: 'value' }),
    protocols: block({ [anyName]: 'value' }),
  }),
};

const security: Shape = {
  ike: block(ike),
  ipsec: block(ipsec),
  flow: block({ 'tcp-mss': block({ 'ipsec-vpn': block(values('mss')) }) }),
  zones: block({
    'security-zone': block({ ...inbound, interfaces: block({ [anyName]: block(inbound) }) }, 1),
  }),
  'address-book': block({ [anyName]: block(values('address')) }),
  policies: block({
    // from-zone NAME to-zone NAME
    'from-zone': block(
      {
        policy: block(
          {
            match: block({
              'source-address': 'values',
              'destination-address': 'values',
              application: 'values',
            }),
            // biome-ignore lint/suspicious/noThenProperty: a keyword of Junos.
            then: block(values('permit')),
          },
          1,
        ),
      },
      3,
    ),
  }),
};

/** What a term or a policy does. */
const actions = block(
  values('local-preference', 'as-path-prepend', 'next-hop', 'accept', 'reject', 'load-balance'),
);

const neighbor: Shape = {
  ...values('description', 'local-address', 'peer-as', 'hold-time'),
  multihop: block(values('ttl')),
  import: 'values',
  export: 'values',
  family: block({ unicast: block({ 'prefix-limit': block(values('maximum', 'teardown')) }) }, 1),
};

const routing = block({
  ...values('router-id', 'autonomous-system'),
  'forwarding-table': block({ export: 'values' }),
  static: block({
    route: block(
      {
        'next-hop': 'values',
        'qualified-next-hop': block(values('preference'), 1),
        ...values('discard', 'preference'),
      },
      1,
    ),
  }),
});

/** Everything that this exporter writes. */
export const shape: Shape = {
  interfaces: block({
    [anyName]: block({
      unit: block({ description: 'value', family: block(values('mtu', 'address'), 1) }, 1),
    }),
  }),
  security: block(security),
  'policy-options': block({
    'policy-statement': block(
      {
        // biome-ignore lint/suspicious/noThenProperty: a keyword of Junos.
        term: block({ from: block({ 'route-filter': 'value', protocol: 'values' }), then: actions }, 1),
        // biome-ignore lint/suspicious/noThenProperty: a keyword of Junos.
        then: actions,
      },
      1,
    ),
  }),
  protocols: block({
    bgp: block({
      'precision-timers': 'value',
      group: block({ type: 'value', multipath: 'value', neighbor: block(neighbor, 1) }, 1),
    }),
  }),
  'routing-options': routing,
  'routing-instances': block({ [anyName]: block({ 'routing-options': routing }) }),
};
