import type { Cloud, TerraformPart } from '@/lib/clouds/cloud';
import { query } from '@/lib/model/query';
import { type Expression, type Item, reference } from '@/lib/plan/hcl';
import type { Plan } from '@/lib/plan/plan';
import type { ExportJob } from '../export';
import { type KeyUses, keyUses, keyVariableName } from './keys';

/** What a cloud adds, with the cloud. */
export type CloudPart = TerraformPart & { cloud: Cloud };

/** What all clouds of a design add. */
export type Parts = {
  clouds: readonly CloudPart[];
  /** The expression for each slot that a cloud fills, by slot id. */
  slots: ReadonlyMap<string, Expression>;
  keys: KeyUses;
};

const known = new WeakMap<ExportJob, Parts>();

/** The parts of the clouds that the design has a region of, in order of cloud id; made once a job. */
export function partsOf(job: ExportJob): Parts {
  const before = known.get(job);
  if (before) return before;
  const made = makeParts(job);
  known.set(job, made);
  return made;
}

/** All slots first: each cloud may need what another gives. */
function makeParts({ design, plan, cloud, revision, options: { keys: mode } }: ExportJob): Parts {
  const ids = [
    ...new Set(
      query(design)
        .all('cloud-region')
        .map((region) => region.cloud),
    ),
  ].sort();
  const clouds = ids.flatMap((id) => cloud(id) ?? []);
  const slots = matched(plan, new Map(clouds.flatMap((each) => Object.entries(each.slots(plan)))));
  const keys = keyUses();
  const parts = clouds.map((each) => ({
    ...each.terraform(plan, {
      keys: mode,
      revision,
      far: (slotId) => slots.get(slotId),
      key: (tunnel) => {
        keys.note(tunnel, each);
        return reference('var', keyVariableName(tunnel));
      },
    }),
    cloud: each,
  }));
  return { clouds: parts, slots, keys };
}

/** Without the slots of tunnels between two clouds of which only one gives its end: neither makes such a tunnel. */
function matched(
  { connections }: Plan,
  slots: ReadonlyMap<string, Expression>,
): ReadonlyMap<string, Expression> {
  const lonely = new Set(
    connections
      .flatMap(({ tunnels }) => tunnels)
      .flatMap(({ from, to }) => {
        const ids = [from.outside, to.outside].flatMap((end) => ('slot' in end ? [end.slot.id] : []));
        return ids.every((id) => slots.has(id)) ? [] : ids;
      }),
  );
  return new Map([...slots].filter(([id]) => !lonely.has(id)));
}

/** The ids of all objects that some block of the parts is about. */
export function writtenIds({ clouds }: Parts): ReadonlySet<string> {
  const ids = new Set<string>();
  const visit = (items: readonly Item[]): void => {
    for (const item of items) {
      if (item.kind === 'gap') continue;
      for (const id of item.about ?? []) ids.add(id);
      if (item.kind === 'block') visit(item.body);
    }
  };
  for (const { files } of clouds) for (const { body } of files) visit(body);
  return ids;
}
