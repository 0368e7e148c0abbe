import {
  type Attribute,
  attribute,
  type Block,
  block,
  type Expression,
  list,
  numeric,
  text,
  truth,
} from '@/lib/plan/hcl';
import type { IkePlan, TunnelEnd, TunnelPlan } from '@/lib/plan/plan';

// AWS Site-to-Site VPN User Guide, “Tunnel options”: names and values.
const encryption: Partial<Record<IkePlan['encryption'], string>> = {
  'aes256-gcm16': 'AES256-GCM-16',
  'aes128-gcm16': 'AES128-GCM-16',
  'aes256-cbc': 'AES256',
  'aes128-cbc': 'AES128',
};

const integrity: Partial<Record<IkePlan['prf'], string>> = {
  sha512: 'SHA2-512',
  sha384: 'SHA2-384',
  sha256: 'SHA2-256',
  sha1: 'SHA1',
};

/** The guide's defaults, where a design says nothing. The provider's page gives another margin (540 s), so it is always written out. */
const rekey = { marginSeconds: 270, fuzzPercent: 100, replayPackets: 1024 };

/** What one of the two tunnels of a VPN connection is to be. */
export type TunnelChoice = {
  number: 1 | 2;
  /** The AWS gateway that it ends on. */
  gateway: string;
  /** The drawn tunnel, or for a spare the one it takes after. */
  tunnel: TunnelPlan;
  inside: { prefix: string; version: 4 | 6 };
  /** The pre-shared key, when Terraform hands it over. */
  key?: Expression;
  about: readonly string[];
};

/** Every option of a tunnel, with the one value that both ends agreed on. */
export function tunnelOptions({ number, gateway, tunnel, inside, key, about }: TunnelChoice): Attribute[] {
  const { ike, esp } = tunnel;
  const end = tunnel.from.gateway === gateway ? tunnel.from : tunnel.to;
  const option = (name: string, value: Expression): Attribute =>
    attribute(`tunnel${number}_${name}`, value, about);
  const one = (value: string | number | undefined): Expression =>
    list(value === undefined ? [] : [typeof value === 'number' ? numeric(value) : text(value)]);
  return [
    option(inside.version === 4 ? 'inside_cidr' : 'inside_ipv6_cidr', text(inside.prefix)),
    ...(key ? [option('preshared_key', key)] : []),
    option('ike_versions', one(`ikev${ike.version}`)),
    option('phase1_encryption_algorithms', one(encryption[ike.encryption])),
    option('phase1_integrity_algorithms', one(integrity[ike.integrity ?? ike.prf])),
    option('phase1_dh_group_numbers', one(ike.dhGroup)),
    option('phase1_lifetime_seconds', numeric(end.ikeLifetimeSeconds)),
    option('phase2_encryption_algorithms', one(encryption[esp.encryption])),
    // With AES-GCM nothing is left to agree on here; the one value keeps the list from being AWS's choice.
    option('phase2_integrity_algorithms', one(integrity[esp.integrity ?? ike.prf])),
    option('phase2_dh_group_numbers', one(esp.dhGroup)),
    option('phase2_lifetime_seconds', numeric(end.espLifetimeSeconds)),
    option('rekey_margin_time_seconds', numeric(rekey.marginSeconds)),
    option('rekey_fuzz_percentage', numeric(rekey.fuzzPercent)),
    option('replay_window_size', numeric(rekey.replayPackets)),
    ...starting(end, option),
    option('dpd_timeout_seconds', numeric(end.dpd.timeoutSeconds)),
    option('enable_tunnel_lifecycle_control', truth(false)),
  ];
}

/** AWS Site-to-Site VPN User Guide, “Tunnel initiation options”: `start` and `restart` make AWS the initiator. */
function starting(end: TunnelEnd, option: (name: string, value: Expression) => Attribute): Attribute[] {
  return [
    option('startup_action', text(end.initiates ? 'start' : 'add')),
    option('dpd_timeout_action', text(end.initiates ? 'restart' : 'clear')),
  ];
}

/** The logs of a tunnel: to a log group, or off, said in so many words. BGP is logged where there is any. */
export function tunnelLogs(
  number: 1 | 2,
  { group, bgp, about }: { group: Expression | undefined; bgp: boolean; about: readonly string[] },
): Block {
  const log = (prefix: '' | 'bgp_', enabled: boolean): Attribute[] => [
    attribute(`${prefix}log_enabled`, truth(enabled)),
    ...(group && enabled
      ? [attribute(`${prefix}log_group_arn`, group), attribute(`${prefix}log_output_format`, text('json'))]
      : []),
  ];
  const isLogged = group !== undefined;
  return block(
    `tunnel${number}_log_options`,
    [],
    [block('cloudwatch_log_options', [], [...log('', isLogged), ...log('bgp_', isLogged && bgp)])],
    about,
  );
}
