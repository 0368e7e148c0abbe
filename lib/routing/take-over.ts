import type { Facts } from '@/lib/plan/facts';
import { type Need, passes } from './need';
import type { Part } from './part';
import type { State } from './state';
import type { SwitchPart } from './switch-over';
import { comingUp, unknownTakeOver } from './times';

/** How long the standbys of what failed take until traffic goes on, each by itself. */
export function takeOversOf(
  facts: Facts,
  { map }: State,
  { before, failed }: { before: Need; failed: readonly Part[] },
): SwitchPart[] {
  return failed.flatMap(({ pauses, at: [at = ''] }): SwitchPart[] => {
    if (!pauses || !passes(before, pauses)) return [];
    const device = map.gateway(at);
    if (device) {
      const known = facts.vendor(device.platform, device.version)?.pairTakeOver ?? unknownTakeOver;
      const what = `the other chassis of ${map.name(at)} takes over, with what the two do not share set up again`;
      return [
        { step: 'take-over', what, at, time: { ...known, most: known.most + comingUp, known: 'assumed' } },
      ];
    }
    const gateway = map.cloudGateway(at);
    const time = facts.cloud(gateway?.cloud ?? '')?.switching.instance ?? unknownTakeOver;
    return [{ step: 'take-over', what: `the standby instance of ${map.name(at)} takes over`, at, time }];
  });
}
