import type { PlanLookup } from '@/lib/plan/lookup';
import { lookup } from '@/lib/plan/lookup';
import type { Plan } from '@/lib/plan/plan';
import type { LabBox, Vendor } from '@/lib/vendors/vendor';
import type { ExportJob } from '../export';
import { addressesFor, type LabAddresses } from './addresses';
import { drawnFor, type LeftOut } from './drawn';
import { standIns } from './stand-ins';
import { type Wires, wiresOf } from './wires';

/** A platform whose files run on a box. */
export type BoxVendor = Vendor & { lab: LabBox };

/** What every box of a lab is made from. */
export type Ground = {
  job: ExportJob;
  /** The plan of what the lab shows, with a platform that runs on boxes in the place of each device. */
  plan: Plan;
  look: PlanLookup;
  leftOut: readonly LeftOut[];
  standIn: BoxVendor;
  addresses: LabAddresses;
  wires: Wires;
};

/** The platform that stands in for all others, if there is one. */
export const standInOf = ({ vendors }: ExportJob): BoxVendor | undefined => vendors.find(isBoxVendor);

const isBoxVendor = (vendor: Vendor): vendor is BoxVendor => vendor.lab !== undefined;

/** Works out what the boxes of a design's lab are made from. */
export function groundOf(job: ExportJob, standIn: BoxVendor): Ground {
  const { plan: drawn, leftOut } = drawnFor(job);
  const plan = standIns(drawn, { standIn, vendor: job.vendor });
  const addresses = addressesFor(plan);
  return { job, plan, look: lookup(plan), leftOut, standIn, addresses, wires: wiresOf(plan, addresses) };
}
