import type { Change } from '@/lib/model/edit';
import type { VpnConnection } from '@/lib/model/kinds';
import { negotiate, type Party } from '@/lib/plan/negotiate';
import type { TunnelPlan, Wish } from '@/lib/plan/plan';
import type { Finding, RuleContext } from './rule';

/** A value that two ends agree on, the parameter that bounds it, and where a person may pin it. */
export type Judged = {
  parameter: 'ikeEncryption' | 'espEncryption' | 'integrity' | 'prf' | 'dhGroups';
  /** As in “group 2 for IKE”. */
  words: string;
  value: string | number;
  group: 'ike' | 'esp';
  item: 'encryption' | 'integrity' | 'dhGroup';
};

/** A finding for each connection that agrees on values outside the policy, all of one rule in one; the fix pins what is allowed, where both ends have it. */
export function* outsidePolicy(
  context: RuleContext,
  judgedOf: (tunnel: TunnelPlan) => readonly Judged[],
): Generator<Finding> {
  const { plan, query, policy, name } = context;
  for (const { id, tunnels } of plan.connections) {
    const [tunnel] = tunnels;
    const drawn = query.get(id, 'vpn-connection');
    if (!tunnel || !drawn) continue;
    const outside = judgedOf(tunnel).filter(({ parameter, value }) => !allows(policy, parameter, value));
    const [first, ...rest] = outside.map(({ group, item }) => ({ id, field: `${group}/${item}` }));
    if (!first) continue;
    const bounds = [...new Set(outside.map(({ parameter }) => parameter))].map((key) => policy.bound(key));
    const by = bounds[0]?.by ?? '';
    const values = bounds.flatMap((bound) => [...((bound?.value ?? []) as readonly (string | number)[])]);
    const allowed = [...new Set(values)].join(', ');
    const changes = pins(context, drawn, outside);
    yield {
      what: `${name(id)} uses ${outside.map(({ words }) => words).join(' and ')}, which ${by} does not allow.`,
      action: allowed
        ? `Allowed: ${allowed}. Choose one that both ends have, or exchange the end that has none.`
        : `${by} together leave nothing that is allowed: name packs that agree.`,
      at: [first, ...rest],
      ...(changes ? { fix: { label: 'Use what the policy allows', changes } } : {}),
    };
  }
}

const allows = (
  { bound }: RuleContext['policy'],
  parameter: Judged['parameter'],
  value: string | number,
): boolean => (bound(parameter)?.value as readonly (string | number)[] | undefined)?.includes(value) ?? true;

/** The first allowed values that let both ends agree, as changes; undefined where there are none. */
function pins(context: RuleContext, drawn: VpnConnection, outside: readonly Judged[]): Change[] | undefined {
  const parties = partiesOf(context, drawn);
  if (!parties) return undefined;
  const changes: Change[] = [];
  const wish: { ike: Wish; esp: Wish } = { ike: { ...drawn.ike }, esp: { ...drawn.esp } };
  for (const { parameter, group, item } of outside) {
    const choices = (context.policy.bound(parameter)?.value ?? []) as readonly (string | number)[];
    const choice = choices.find((value) =>
      agrees(parties, { ...wish, [group]: { ...wish[group], [item]: value } }, context),
    );
    if (choice === undefined) return undefined;
    wish[group] = { ...wish[group], [item]: choice };
    changes.push({ op: 'set', id: drawn.id, path: [group, item], value: choice });
  }
  return changes;
}

/** Whether the ends agree by these wishes, on hashes within the policy where a wish names one. */
function agrees(
  [a, b]: readonly [Party, Party],
  wish: { ike: Wish; esp: Wish },
  { policy }: RuleContext,
): boolean {
  const result = negotiate(a, b, wish);
  if (!result.ok) return false;
  const { ike, esp } = result;
  const isIkeFine =
    wish.ike.integrity === undefined ||
    (allows(policy, 'prf', ike.prf) && (!ike.integrity || allows(policy, 'integrity', ike.integrity)));
  const isEspFine = !wish.esp.integrity || !esp.integrity || allows(policy, 'integrity', esp.integrity);
  return isIkeFine && isEspFine;
}

/** The two ends of a connection, with what they can negotiate. */
export function partiesOf(
  { lookup, cloud, vendor }: RuleContext,
  { from, to }: VpnConnection,
): [Party, Party] | undefined {
  const [a, b] = [from, to].map((end) => {
    const device = lookup.gateway(end);
    return device ? vendor(device.platform, device.version) : cloud(lookup.cloudGateway(end)?.cloud ?? '');
  });
  return a && b && [a, b];
}
