import { isIPv4, isPrefix } from '@/lib/addressing/prefix';

/** What a field may hold. */
type Leaf = { takes: (value: string) => boolean; required?: true };

/** An element with fields and parts: `items` is an array of them, each with a UUID. */
export type Shape = {
  leaves?: Readonly<Record<string, Leaf>>;
  parts?: Readonly<Record<string, Shape>>;
  items?: Readonly<Record<string, Shape>>;
  /** The model's own version, by that of OPNsense. */
  versions?: Readonly<Record<string, string>>;
};

const needed = (takes: Leaf['takes']): Leaf => ({ takes, required: true });
const free = (takes: Leaf['takes']): Leaf => ({ takes });
const oneOf =
  (...words: readonly string[]): Leaf['takes'] =>
  (value) =>
    words.includes(value);
const bool = oneOf('0', '1');
const whole =
  (least: number, most: number): Leaf['takes'] =>
  (value) =>
    /^(0|[1-9][0-9]*)$/.test(value) && Number(value) >= least && Number(value) <= most;
const description: Leaf['takes'] = (value) => /^[\x20-\x7e]{1,255}$/.test(value);
const uuid: Leaf['takes'] = (value) =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(value);
const listName: Leaf['takes'] = (value) => /^[a-zA-Z0-9._-]{1,64}$/.test(value);
const ident: Leaf['takes'] = (value) => /^[a-zA-Z0-9@.:_-]+$/.test(value);

const dh = [
  'modp2048',
  'modp3072',
  'modp4096',
  'modp6144',
  'modp8192',
  'ecp224',
  'ecp256',
  'ecp384',
  'ecp521',
  'x25519',
  'x448',
];
const hashes = ['sha256', 'sha384', 'sha512', 'aesxcbc'];
const plainCiphers = ['aes128', 'aes192', 'aes256'];
const gcm = plainCiphers.map((cipher) => `${cipher}gcm16`);
const joined = (...lists: readonly (readonly string[])[]): string[] =>
  lists.reduce<string[]>(
    (all, list) => all.flatMap((one) => list.map((word) => (one ? `${one}-${word}` : word))),
    [''],
  );

/** What IPsecProposalField.php (24.7 to 26.7) offers beyond the words for special cases. */
const ikeProposals = new Set([...joined(plainCiphers, hashes, dh), ...joined(gcm, hashes, dh)]);
const espProposals = new Set([...joined(plainCiphers, hashes, dh), ...joined(gcm, dh)]);

const connected = needed(uuid);

const end: Shape = {
  leaves: {
    enabled: needed(bool),
    connection: connected,
    round: needed(whole(0, 10)),
    auth: needed(oneOf('psk', 'pubkey', 'eap-tls', 'eap-mschapv2', 'xauth-pam', 'eap-radius')),
    id: needed((value) => /^[0-9a-zA-Z.,_:=@%*\s-]{1,1024}$/.test(value)),
    description: needed(description),
  },
};

/** Core’s Swanctl.xml; the same in 24.7, 25.1, 25.7, 26.1 and 26.7. */
const swanctl: Shape = {
  versions: { '26.7': '1.0.0', '26.1': '1.0.0', '25.7': '1.0.0', '25.1': '1.0.0', '24.7': '1.0.0' },
  parts: {
    Connections: {
      items: {
        Connection: {
          leaves: {
            enabled: needed(bool),
            proposals: needed((value) => value.split(',').every((each) => ikeProposals.has(each))),
            unique: needed(oneOf('no', 'never', 'keep', 'replace')),
            aggressive: needed(bool),
            version: needed(oneOf('0', '1', '2')),
            mobike: needed(bool),
            local_addrs: needed(isIPv4),
            remote_addrs: needed(isIPv4),
            encap: needed(bool),
            rekey_time: needed(whole(0, 500_000)),
            over_time: needed(whole(0, 500_000)),
            dpd_delay: needed(whole(0, 500_000)),
            send_certreq: needed(bool),
            keyingtries: needed(whole(0, 1000)),
            description: needed(description),
          },
        },
      },
    },
    locals: { items: { local: end } },
    remotes: { items: { remote: end } },
    children: {
      items: {
        child: {
          leaves: {
            enabled: needed(bool),
            connection: connected,
            reqid: needed(whole(1, 65_535)),
            esp_proposals: needed((value) => value.split(',').every((each) => espProposals.has(each))),
            sha256_96: needed(bool),
            start_action: needed(oneOf('none', 'trap|start', 'route', 'start', 'trap')),
            close_action: needed(oneOf('none', 'trap', 'start')),
            dpd_action: needed(oneOf('clear', 'trap', 'start')),
            mode: needed(oneOf('tunnel', 'transport', 'pass', 'drop')),
            policies: needed(bool),
            local_ts: needed(isPrefix),
            remote_ts: needed(isPrefix),
            rekey_time: needed(whole(0, 500_000)),
            description: needed(description),
          },
        },
      },
    },
    VTIs: {
      items: {
        VTI: {
          leaves: {
            enabled: needed(bool),
            reqid: needed(whole(1, 65_535)),
            local: needed(isIPv4),
            remote: needed(isIPv4),
            tunnel_local: needed(isIPv4),
            tunnel_remote: needed(isIPv4),
            description: needed(description),
          },
        },
      },
    },
  },
};

/** Core’s IPsec.xml. */
const ipsec: Shape = {
  versions: { '26.7': '1.0.5', '26.1': '1.0.5', '25.7': '1.0.4', '25.1': '1.0.3', '24.7': '1.0.1' },
  parts: {
    preSharedKeys: {
      items: {
        preSharedKey: {
          leaves: {
            ident: needed(ident),
            remote_ident: needed(ident),
            keyType: needed(oneOf('PSK', 'EAP')),
            Key: needed((value) => /^[0-9A-Za-z._]{8,64}$/.test(value)),
            description: needed(description),
          },
        },
      },
    },
  },
};

/** The plugin’s BGP.xml. */
const bgp: Shape = {
  versions: { '26.7': '1.1.2', '26.1': '1.1.1', '25.7': '1.1.0', '25.1': '1.0.9', '24.7': '1.0.9' },
  leaves: {
    enabled: needed(bool),
    asnumber: needed(whole(1, 4_294_967_295)),
    routerid: free(isIPv4),
    graceful: needed(bool),
    networkimportcheck: needed(bool),
    enforce_first_as: needed(bool),
    logneighborchanges: needed(bool),
    networks: free((value) => value.split(',').every(isPrefix)),
  },
  parts: {
    neighbors: {
      items: {
        neighbor: {
          leaves: {
            enabled: needed(bool),
            description: needed(description),
            address: needed(isIPv4),
            remoteas: needed(whole(1, 4_294_967_295)),
            multihop: free(bool),
            soft_reconfiguration_inbound: needed(bool),
            keepalive: needed(whole(1, 1000)),
            holddown: needed(whole(3, 3000)),
            connecttimer: needed(whole(1, 65_000)),
            linkedRoutemapIn: needed(uuid),
            linkedRoutemapOut: needed(uuid),
          },
        },
      },
    },
    prefixlists: {
      items: {
        prefixlist: {
          leaves: {
            enabled: needed(bool),
            name: needed(listName),
            version: needed(oneOf('IPv4', 'IPv6')),
            seqnumber: needed(whole(1, 4_294_967_294)),
            action: needed(oneOf('permit', 'deny')),
            network: needed(isPrefix),
          },
        },
      },
    },
    routemaps: {
      items: {
        routemap: {
          leaves: {
            enabled: needed(bool),
            name: needed(listName),
            action: needed(oneOf('permit', 'deny')),
            id: needed(whole(1, 65_535)),
            match2: free(uuid),
            set: free((value) => /^(local-preference \d+|as-path prepend \d+( \d+)*)$/.test(value)),
          },
        },
      },
    },
  },
};

/** The whole file: parts of a configuration. */
export const configuration: Shape = {
  parts: {
    ipsec: { leaves: { enable: needed(oneOf('1')) } },
    OPNsense: {
      parts: {
        IPsec: ipsec,
        Swanctl: swanctl,
        quagga: {
          parts: {
            general: {
              versions: {
                '26.7': '1.0.3',
                '26.1': '1.0.3',
                '25.7': '1.0.3',
                '25.1': '1.0.3',
                '24.7': '1.0.3',
              },
              leaves: {
                enabled: needed(bool),
                profile: needed(oneOf('traditional', 'datacenter')),
                fwrules: needed(bool),
              },
            },
            bgp,
            static: {
              versions: {
                '26.7': '1.0.0',
                '26.1': '1.0.0',
                '25.7': '1.0.0',
                '25.1': '1.0.0',
                '24.7': '1.0.0',
              },
              leaves: { enabled: needed(bool) },
              parts: {
                routes: {
                  items: {
                    route: {
                      leaves: { enabled: needed(bool), network: needed(isPrefix), gateway: needed(isIPv4) },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};
