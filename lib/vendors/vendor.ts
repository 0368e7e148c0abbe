import type { ConfigFile } from '@/lib/plan/config-file';
import type { Source, VendorFacts } from '@/lib/plan/facts';
import type { TunnelView } from '@/lib/plan/lookup';
import type { GatewayPlan } from '@/lib/plan/plan';
import type { Fill } from '@/lib/plan/slots';

/** A vendor's platform: its facts, and how its gateways are configured. */
export interface Vendor extends VendorFacts {
  /** Whose it is, for marks on the canvas. */
  maker: string;
  sources: readonly Source[];
  /** Names the folder's README explains; where the output departs from what one would expect. */
  quirks: readonly { title: string; text: string; source: Source }[];
  /** The longest line the platform takes. */
  maxLine: number;
  /** Not offered to people: an example for developers. */
  hidden?: true;
  /** The files that configure one gateway, ready to paste once the slots are filled. Paths are relative to the gateway's folder. */
  render(job: RenderJob): ConfigFile[];
  /** Commands that show whether it works, and what they should print. */
  verify(job: RenderJob): ShowCommand[];
}

/** Everything a renderer needs of one gateway. */
export type RenderJob = {
  gateway: GatewayPlan;
  /** Its tunnels in order of number, and for each the prefixes its inbound filter lets in. */
  tunnels: readonly (TunnelView & { expected: readonly string[] })[];
  fill: Fill;
  head: { design: string; revision: string; warnings: readonly string[] };
};

export type ShowCommand = { command: string; expect: string; about: readonly string[] };

/** Checks a vendor against its contract. */
export const defineVendor = (vendor: Vendor): Vendor => vendor;
