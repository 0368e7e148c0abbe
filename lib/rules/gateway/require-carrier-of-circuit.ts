import { azureExample, circuit } from '../cloud-examples';
import { defineRule } from '../rule';
import { microsoft } from '../sources';

const ordered = (location: string | undefined) => azureExample({}, [circuit('line', { location })]);

export const rule = defineRule({
  id: 'gateway/require-carrier-of-circuit',
  severity: 'warning',
  title: 'A private circuit needs its carrier and location where the cloud orders it by them.',
  why: 'The cloud makes the circuit at that carrier and location: without both it is left out of the bundle.',
  sources: [microsoft.expressRoute],
  examples: { bad: () => ordered(undefined), good: () => ordered('Frankfurt') },
  *check({ plan, lookup, cloud, name }) {
    for (const { id, cloudGateway, carrier, location } of plan.circuits) {
      const facts = cloud(lookup.cloudGateway(cloudGateway)?.cloud ?? '');
      if (!facts?.circuits?.needsCarrier || (carrier && location)) continue;
      const missing = [carrier ? [] : ['carrier'], location ? [] : ['location']].flat();
      yield {
        what: `${name(id)} has no ${missing.join(' and no ')}.`,
        action: `Enter it as ${facts.name} lists it, such as Equinix and Frankfurt.`,
        at: [{ id, field: missing[0] ?? 'carrier' }],
      };
    }
  },
});
