import { example } from '@/lib/model/build';
import type { IdForm } from '@/lib/plan/facts';
import { defineRule, type Fix, type RuleContext } from '../rule';
import { aws, microsoft } from '../sources';

export const rule = defineRule({
  id: 'design/require-existing-id',
  severity: 'error',
  title: 'What exists already needs its id as its cloud writes it.',
  why: 'Without an id it would be made a second time; with one of another form Terraform finds nothing, so it is left out with all that is in it.',
  sources: [
    aws.resourceIds,
    microsoft.networkFaq,
    {
      name: 'Google Cloud API design guide, “Resource names”',
      url: 'https://cloud.google.com/apis/design/resource_names',
      checked: '2026-11-23',
    },
  ],
  examples: {
    bad: () => example({ vpc: { existing: { id: 'production', use: 'refer' } } }),
    good: () => example({ vpc: { existing: { id: 'vpc-0a1b2c3d4e5f67890', use: 'refer' } } }),
  },
  *check(context) {
    for (const { id, field, label, text, form, fix } of givenIds(context)) {
      if (text !== undefined && (!form || new RegExp(form.pattern, form.ignoreCase ? 'i' : '').test(text)))
        continue;
      yield {
        what:
          text === undefined
            ? `${label} exists already, but has no id.`
            : `The id “${text}” of ${label} is not of the form that its cloud gives.`,
        action: `Enter it as the cloud writes it${form ? `, such as ${form.example}` : ''}.`,
        at: [{ id, field }],
        ...(fix ? { fix } : {}),
      };
    }
  },
});

type Given = {
  id: string;
  field: string;
  label: string;
  text?: string | undefined;
  form?: IdForm | undefined;
  fix?: Fix;
};

/** The ids given for VPCs, gateways and hubs that exist, and for parts of VPCs. */
function* givenIds({ query, lookup, cloud, name }: RuleContext): Generator<Given> {
  for (const object of [...query.all('vpc'), ...query.all('vpn-gateway'), ...query.all('hub')]) {
    const { id, existing } = object;
    if (!existing) continue;
    const forms = cloud(lookup.vpc(id)?.cloud ?? '')?.existingIds;
    const form = object.kind === 'vpc' ? forms?.vpc : lookup.cloudGateway(id)?.type.existingId;
    yield {
      id,
      field: 'existing/id',
      label: name(id),
      text: existing.id || undefined,
      form,
      ...(existing.id
        ? {}
        : { fix: { label: 'Make it anew', changes: [{ op: 'unset' as const, id, path: ['existing'] }] } }),
    };
    if (object.kind !== 'vpc') continue;
    for (const part of ['subnets', 'routeTables'] as const) {
      for (const [index, { cloudId, name: called }] of object[part].entries()) {
        if (!cloudId) continue;
        const field = `${part}/${index}/cloudId`;
        const partForm = part === 'subnets' ? forms?.subnet : forms?.routeTable;
        yield { id, field, label: `“${called}” in ${name(id)}`, text: cloudId, form: partForm };
      }
    }
  }
}
