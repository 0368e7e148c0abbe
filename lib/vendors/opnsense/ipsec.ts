import type { Outline, OutlineTunnel } from '../outline';
import { espProposal, ikeProposal } from './names';
import { uuidOf } from './uuid';
import { type Element, leaves } from './xml';

/** strongSwan's hard limit is 110 % of the soft one, so that the hard one is the plan's. */
const softLifetime = (hardSeconds: number): number => Math.floor((hardSeconds * 10) / 11);

const list = (name: string, children: readonly Element[]): Element => ({ name, children });

/** The key of each tunnel, by the identities of its ends. */
export const ipsecModel = ({ tunnels }: Outline, version: string): Element => ({
  name: 'IPsec',
  version,
  children: [
    list(
      'preSharedKeys',
      tunnels.map(({ id, identity, peer, key, title, about }) => ({
        name: 'preSharedKey',
        uuid: uuidOf(`${id} key`),
        about,
        children: leaves({
          ident: identity,
          remote_ident: peer,
          keyType: 'PSK',
          Key: key,
          description: title,
        }),
      })),
    ),
  ],
});

/** A connection with its two ends, its child and its VTI for each tunnel. */
export const swanctlModel = ({ tunnels }: Outline): Element => ({
  name: 'Swanctl',
  version: '1.0.0',
  children: [
    list('Connections', tunnels.map(connection)),
    list(
      'locals',
      tunnels.map((tunnel) => end(tunnel, 'local', tunnel.identity)),
    ),
    list(
      'remotes',
      tunnels.map((tunnel) => end(tunnel, 'remote', tunnel.peer)),
    ),
    list('children', tunnels.map(child)),
    list('VTIs', tunnels.map(vti)),
  ],
});

const connectionId = ({ id }: OutlineTunnel): string => uuidOf(`${id} connection`);

function connection(tunnel: OutlineTunnel): Element {
  const { title, ike, near, local, peer, about } = tunnel;
  const soft = softLifetime(near.ikeLifetimeSeconds);
  return {
    name: 'Connection',
    uuid: connectionId(tunnel),
    about,
    children: leaves({
      enabled: 1,
      proposals: ikeProposal(ike),
      unique: 'no',
      aggressive: 0,
      version: 2,
      mobike: 0,
      local_addrs: local,
      remote_addrs: peer,
      encap: 0,
      rekey_time: soft,
      over_time: near.ikeLifetimeSeconds - soft,
      dpd_delay: near.dpd.delaySeconds,
      send_certreq: 1,
      keyingtries: 0,
      description: title,
    }),
  };
}

const end = (tunnel: OutlineTunnel, name: 'local' | 'remote', id: string): Element => ({
  name,
  uuid: uuidOf(`${tunnel.id} ${name}`),
  about: tunnel.about,
  children: leaves({
    enabled: 1,
    connection: connectionId(tunnel),
    round: 0,
    auth: 'psk',
    id,
    description: tunnel.title,
  }),
});

function child(tunnel: OutlineTunnel): Element {
  const { id, number, esp, near, title, about } = tunnel;
  const actions = near.initiates
    ? { start: 'start', close: 'start', dpd: 'start' }
    : { start: 'none', close: 'none', dpd: 'clear' };
  return {
    name: 'child',
    uuid: uuidOf(`${id} child`),
    about,
    children: leaves({
      enabled: 1,
      connection: connectionId(tunnel),
      reqid: number,
      esp_proposals: espProposal(esp),
      sha256_96: 0,
      start_action: actions.start,
      close_action: actions.close,
      dpd_action: actions.dpd,
      mode: 'tunnel',
      policies: 0,
      local_ts: '0.0.0.0/0',
      remote_ts: '0.0.0.0/0',
      rekey_time: softLifetime(near.espLifetimeSeconds),
      description: title,
    }),
  };
}

const vti = ({ id, number, local, peer, inside, title, about }: OutlineTunnel): Element => ({
  name: 'VTI',
  uuid: uuidOf(`${id} vti`),
  about,
  children: leaves({
    enabled: 1,
    reqid: number,
    local,
    remote: peer,
    tunnel_local: inside.near,
    tunnel_remote: inside.far,
    description: title,
  }),
});
