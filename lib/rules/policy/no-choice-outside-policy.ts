import type { DesignObject } from '@/lib/model/kinds';
import { underPolicy } from '../policy-example';
import { defineRule } from '../rule';
import { policyPacks } from '../sources';

export const rule = defineRule({
  id: 'policy/no-choice-outside-policy',
  severity: 'warning',
  title: 'Clouds, regions and platforms must be ones that the policy allows.',
  why: 'Where data may lie and which devices are bought and patched is decided once, not in each design.',
  sources: [policyPacks],
  examples: {
    bad: () => underPolicy({ parameters: { regions: ['eu-west-1'] } }),
    good: () =>
      underPolicy({
        parameters: { clouds: ['aws'], regions: ['eu-central-1'], platforms: ['cisco-ios-xe'] },
      }),
  },
  *check({ query, policy, name }) {
    for (const { object, field, parameter, word, thing } of [
      ...query
        .all('cloud-region')
        .flatMap((region) => [
          chosen(region, { field: 'cloud', parameter: 'clouds', word: region.cloud, thing: 'cloud' }),
          chosen(region, { field: 'region', parameter: 'regions', word: region.region, thing: 'region' }),
        ]),
      ...query.all('customer-gateway').map((gateway) =>
        chosen(gateway, {
          field: 'platform',
          parameter: 'platforms',
          word: gateway.platform,
          thing: 'platform',
        }),
      ),
    ]) {
      const bound = policy.bound(parameter);
      if (!bound || word === undefined || bound.value.includes(word)) continue;
      yield {
        what: `${name(object.id)} is of ${thing} ${word}, which ${bound.by} does not allow.`,
        action: `Allowed: ${bound.value.join(', ')}.`,
        at: [{ id: object.id, field }],
      };
    }
  },
});

type Choice = {
  field: string;
  parameter: 'clouds' | 'regions' | 'platforms';
  word: string | undefined;
  thing: string;
};

const chosen = (object: DesignObject, choice: Choice) => ({ object, ...choice });
