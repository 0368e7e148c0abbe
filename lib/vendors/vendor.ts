import type { ConfigFile } from '@/lib/plan/config-file';
import type { Source, VendorFacts } from '@/lib/plan/facts';
import type { TunnelView } from '@/lib/plan/lookup';
import type { GatewayPlan, SiblingPlan } from '@/lib/plan/plan';
import type { Fill } from '@/lib/plan/slots';
import type { Outline } from './outline';

/** A vendor's platform: its facts, and how its gateways are configured. */
export interface Vendor extends VendorFacts {
  /** For a card on the canvas: at most 16 characters. */
  shortName: string;
  /** Whose it is, for marks on the canvas. */
  maker: string;
  sources: readonly Source[];
  /** Names the folder's README explains; where the output departs from what one would expect. */
  quirks: readonly { title: string; text: string; source: Source }[];
  /** Values of the plan that the platform has no setting for, or none for each tunnel. All others must show in the output. */
  leavesOut?: readonly { value: TunnelValue; because: string }[];
  /** It announces a default route of the site whether it has one or not; elsewhere only while it has one. */
  announcesDefault?: 'always';
  /** The longest line the platform takes. */
  maxLine: number;
  /** What to mind where two chassis are one device, a sentence each, for the head of a file. */
  pairRemarks?: readonly string[];
  /** What to mind where it exchanges routes with other devices of its site, a sentence each. */
  siblingRemarks?: readonly string[];
  /** Not offered to people: an example for developers. */
  hidden?: true;
  /** The job as far as the platform can write it, with a warning for each tunnel that it cannot; missing where it can write all of `outlineOf`. */
  outline?(job: RenderJob): Outline;
  /** Its files run as they are in a lab on one Linux machine, where it stands in for platforms that have none. */
  lab?: LabBox;
  /** The files that configure one gateway, ready to paste once the slots are filled. Paths are relative to the gateway's folder. */
  render(job: RenderJob): ConfigFile[];
  /** Commands that show whether it works, and what they should print. */
  verify(job: RenderJob): ShowCommand[];
}

/** How a platform's files run on a box of a lab, which has strongSwan and FRR. */
export type LabBox = {
  /** Where each of its files goes, by the file's path. */
  places: Readonly<Record<string, string>>;
  /** The file that is run before the daemons start. */
  script: string;
  /** The file that holds what FRR does. */
  routing: string;
  /** The interface of the tunnel of that number. */
  tunnelInterface(number: number): string;
};

/** The values of a tunnel's plan that decide how its device behaves. */
export const tunnelValues = [
  'mtu',
  'mss',
  'ikeLifetimeSeconds',
  'espLifetimeSeconds',
  'dpdDelaySeconds',
  'dpdRetries',
  'insideAddress',
  'farInsideAddress',
  'asn',
  'farAsn',
  'keepaliveSeconds',
  'holdSeconds',
  'localPreference',
  'prepend',
  'maximumPrefixes',
] as const;

export type TunnelValue = (typeof tunnelValues)[number];

/** Everything a renderer needs of one gateway. */
export type RenderJob = {
  gateway: GatewayPlan;
  /** Its tunnels in order of number, and for each the prefixes its inbound filter lets in. */
  tunnels: readonly (TunnelView & { expected: readonly string[] })[];
  /** The devices that it exchanges the clouds' routes with, and for each the prefixes its filter lets in. */
  siblings: readonly (SiblingPlan & { expected: readonly string[] })[];
  /** Its platform in its version. */
  platform: Vendor;
  fill: Fill;
  head: { design: string; revision: string; warnings: readonly string[] };
};

/** A command to type on the device, what it should print, and what it is about: `topic` in words, `about` by ids. */
export type ShowCommand = { topic: string; command: string; expect: string; about: readonly string[] };

/** Checks a vendor against its contract. */
export const defineVendor = (vendor: Vendor): Vendor => vendor;
