import type { Cloud, GuideSection, KeyWay } from '@/lib/clouds/cloud';
import { lookup } from '@/lib/plan/lookup';
import type { Plan, TunnelPlan } from '@/lib/plan/plan';
import { addressSlot } from '@/lib/plan/slots';
import type { ExportJob } from '../export';
import { hasBetter, wayOf } from './keys';
import type { Parts } from './parts';
import { providerNameOf } from './providers';

/** A key that every platform and cloud takes: 32 letters and digits without look-alikes, some 180 bits. */
const makeKey = "`LC_ALL=C tr -dc 'A-HJ-NP-Za-km-z2-9' < /dev/urandom | head -c 32`";

/** The README's section on keys: per cloud where they come from and where they lie, and how to give them; none without tunnels. */
export function keysGuide(job: ExportJob, parts: Parts): GuideSection[] {
  const { plan, options } = job;
  const tunnels = plan.connections.flatMap((connection) => connection.tunnels);
  const ways = parts.clouds.flatMap(({ cloud }) => {
    const own = tunnels.filter((tunnel) => endsAt(cloud, { plan, parts, tunnel }));
    return (['made-by-cloud', 'write-only', 'in-state'] as const).flatMap((way) => {
      const these = own.filter((tunnel) => wayOf(cloud, { mode: options.keys, tunnel }) === way);
      const [first] = these;
      return first ? [{ cloud, way, count: these.length, first, of: new Set(these) }] : [];
    });
  });
  if (ways.length === 0) return [];
  const areGiven = ways.some(({ way }) => way !== 'made-by-cloud');
  const given = tunnels.filter((tunnel) =>
    ways.some(({ way, of }) => way !== 'made-by-cloud' && of.has(tunnel)),
  );
  return [
    {
      title: 'Pre-shared keys',
      paragraphs: [
        'No key is in this bundle.',
        ...ways.map(({ cloud, way, count, first }) =>
          sentences[way]({
            cloud: cloud.name,
            provider: providerNameOf(cloud, parts),
            count,
            better: hasBetter(cloud, first),
          }),
        ),
        ...(areGiven ? [givingOf(given)] : []),
        ...(ways.some(({ way }) => way === 'write-only') ? [eachTime] : []),
      ],
    },
  ];
}

/** Whether a tunnel that is in the bundle ends at the cloud. */
const endsAt = (
  cloud: Cloud,
  { plan, parts, tunnel }: { plan: Plan; parts: Parts; tunnel: TunnelPlan },
): boolean =>
  [tunnel.from.gateway, tunnel.to.gateway].some(
    (gateway) =>
      lookup(plan).cloudGateway(gateway)?.cloud === cloud.id &&
      parts.slots.has(addressSlot(tunnel.id, gateway).id),
  );

type Told = { cloud: string; provider: string; count: number; better: boolean };

const tunnelsOf = (count: number): string => (count === 1 ? 'one tunnel' : `${count} tunnels`);

const sentences: Readonly<Record<KeyWay, (told: Told) => string>> = {
  'made-by-cloud': ({ cloud, count }) =>
    `**${cloud}, ${tunnelsOf(count)}:** the cloud makes the keys and keeps them in its own secret store. None is in a plan or in the Terraform state. Read them there after apply, and enter them in the gateways.`,
  'write-only': ({ cloud, count, provider }) =>
    `**${cloud}, ${tunnelsOf(count)}:** the ${provider} provider takes the keys by a write-only argument and keeps none. The variable of a key that goes nowhere else is ephemeral (Terraform 1.11): it is in no plan and not in the state.`,
  'in-state': ({ cloud, count, provider, better }) =>
    `**${cloud}, ${tunnelsOf(count)}. Warning: these keys will be in the Terraform state, and in saved plans, in clear text.** ${better ? `They are given as sensitive variables, as was chosen on export; ${cloud} has a better way, which an export with the keys out of the state uses.` : `The ${provider} provider has no write-only argument for them, so a sensitive variable is the best there is.`} Keep the state encrypted, and let few people read it.`,
};

const givingOf = (given: readonly TunnelPlan[]): string => {
  const between = given.filter(({ from, to }) => from.kind === 'cloud' && to.kind === 'cloud');
  const ends = [
    ...(between.length < given.length
      ? ['Enter the same key in the gateway at the other end, in place of its mark.']
      : []),
    ...(between.length > 0 ? ['Between two clouds, the one variable serves both ends.'] : []),
  ];
  return `Each tunnel whose key no cloud makes has a variable \`psk_…\` without a default. Make a key of its own for each with ${makeKey}; such a key is within what every cloud and device takes, so that one satisfies both ends. Give it in the environment (\`TF_VAR_psk_…\`), or copy \`terraform.tfvars.example\` to \`terraform.tfvars\` and keep that file out of version control. ${ends.join(' ')}`;
};

const eachTime =
  'Ephemeral variables must be given again on each plan and apply, also when a saved plan is applied.';
