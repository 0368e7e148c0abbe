import type { Expression } from '@/lib/plan/hcl';
import type { ConnectionPlan, TunnelEnd, TunnelPlan } from '@/lib/plan/plan';
import type { Policy } from './policy';
import type { AzureGateway, AzureHub } from './selection';

/** The gateway or hub at Azure's end. */
export type AzureEnd =
  | { kind: 'gateway'; gateway: AzureGateway; id: string; instances: number }
  | { kind: 'hub'; hub: AzureHub; id: string; instances: number };

/** A tunnel with its two ends seen from Azure. */
export type LinkTunnel = { tunnel: TunnelPlan; own: TunnelEnd; far: TunnelEnd; instance: number };

/**
 * What Azure sees of a drawn connection: one outside address of the other end, with the tunnels drawn to it, one from an instance. A device with two
 * uplinks has two of these, an AWS connection has one for each of its tunnels.
 */
export type AzureLink = {
  /** Its name in Terraform, and in Azure. */
  name: string;
  azureName: string;
  connection: ConnectionPlan;
  end: AzureEnd;
  /** The other end. */
  far: {
    title: string;
    platform?: string;
    isp?: string;
    address: Expression;
    about: readonly string[];
  };
  /** With BGP: the other end's ASN and address. */
  session?: { asn: number; address: string };
  /** Without BGP: what is behind the other end. */
  prefixes: readonly string[];
  policy: Policy;
  first: LinkTunnel;
  tunnels: readonly LinkTunnel[];
};

/** Two VPN gateways of Azure, which know each other as such (VNet to VNet). */
export type GatewayPair = {
  connection: ConnectionPlan;
  from: AzureGateway;
  to: AzureGateway;
  tunnel: TunnelPlan;
  policy: Policy;
};
