import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { anyDesign } from '@/lib/model/arbitrary';
import type { Design } from '@/lib/model/design';
import { removeObjects, setField } from '@/lib/model/edit';
import { compile } from '@/lib/plan/compile';
import { exampleWords } from '@/lib/plan/example-facts';
import type { Plan } from '@/lib/plan/plan';
import { sampleOf, samples } from '@/lib/samples/all';
import { mixed } from '@/lib/testing/designs/mixed';
import { randomDesign, scopes } from '@/lib/testing/designs/random-design';
import { today } from '@/lib/testing/rule-tester';
import type { Rule } from './rule';
import { runRules } from './run';
import { ruleRunner } from './run-again';

const words = { ...exampleWords, platforms: ['cisco-ios-xe', 'strongswan-frr', 'unknown'] };

/** Analyses designs one after another, as an editor's worker does, and each from nothing. */
function analyst(rules: readonly Rule[] = catalog.rules) {
  const run = ruleRunner();
  let before: Plan | undefined;
  return (design: Design) => {
    const plan = compile(design, catalog, before);
    before = plan;
    return {
      plan,
      problems: run({ ...catalog, rules, design, plan, today }),
      fresh: compile(structuredClone(design), catalog),
      anew: runRules({ ...catalog, rules, design: structuredClone(design), today }),
    };
  };
}

/** The design with flows that must survive everything, fast, with what they ask for. */
function stated(design: Design): Design {
  const flows = Object.values(design.objects).filter(({ kind }) => kind === 'flow');
  const survives = ['tunnel', 'uplink', 'isp', 'device', 'zone', 'hub', 'region'];
  return flows.reduce((made, { id }) => {
    const fields = { survives, switchWithinSeconds: 20, bandwidthMbps: 300 };
    return Object.entries(fields).reduce(
      (one, [field, value]) => setField(one, { id, path: [field], value }),
      made,
    );
  }, design);
}

/** An object renamed, gone, or with another provider, ASN, role or prefix. */
function edited(design: Design, id: string, nth: number): Design {
  const object = design.objects[id];
  if (!object) return design;
  const set = (path: (string | number)[], value: unknown): Design => setField(design, { id, path, value });
  if (nth % 7 === 6) return removeObjects(design, [id]);
  if (object.kind === 'customer-gateway' && object.uplinks[0])
    return nth % 2 ? set(['uplinks', 0, 'isp'], `ISP ${nth % 3}`) : set(['asn'], 64_900 + nth);
  if (object.kind === 'network') return set(['prefixes'], [`10.${200 + (nth % 50)}.0.0/24`]);
  if (object.kind === 'vpn-connection') return set(['preference'], 'backup');
  return set(['name'], `${object.name} 2`);
}

describe('running rules again', () => {
  it('finds what a run from nothing finds, whatever is edited', () => {
    const edits = fc.array(fc.array(fc.nat(80), { minLength: 1, maxLength: 3 }), { maxLength: 5 });
    fc.assert(
      fc.property(anyDesign(words), anyDesign(words), edits, (first, other, steps) => {
        const analyse = analyst();
        const ids = [...new Set([...Object.keys(first.objects), ...Object.keys(other.objects)])].sort();
        let design = first;
        for (const step of [[], ...steps]) {
          design = mixed(
            design,
            other,
            step.map((at) => ids[at % Math.max(1, ids.length)] ?? ''),
          );
          const { plan, fresh, problems, anew } = analyse(design);
          expect(plan).toEqual(fresh);
          expect(problems).toEqual(anew);
        }
      }),
      { numRuns: 25 },
    );
  });

  it.each(samples.map(({ id }) => id))('finds the same in %s while fields of it change', (id) => {
    const analyse = analyst();
    let design = sampleOf(id)?.design();
    for (const object of Object.values(design?.objects ?? {}).slice(0, 12)) {
      if (!design) continue;
      design = setField(design, { id: object.id, path: ['name'], value: `${object.name} 2` });
      if ('asn' in object) design = setField(design, { id: object.id, path: ['asn'], value: 64_999 });
      const { problems, anew } = analyse(design);
      expect(problems).toEqual(anew);
    }
  });

  it.each(scopes)('finds the same of flows that must survive, in random designs of $id', (scope) => {
    for (let seed = 60; seed < 64; seed++) {
      const analyse = analyst();
      let design = stated(randomDesign(scope, seed));
      const ids = Object.keys(design.objects);
      for (const [nth, id] of ids.entries()) {
        if (nth % 5 !== seed % 5) continue;
        design = edited(design, id, nth);
        const { problems, anew } = analyse(design);
        expect(problems).toEqual(anew);
      }
    }
  });

  it('runs few rules again where an object only moves', () => {
    let ran = 0;
    const counted = catalog.rules.map(
      (rule): Rule => ({
        ...rule,
        check: (context) => {
          ran++;
          return rule.check(context);
        },
      }),
    );
    const run = ruleRunner();
    const design = sampleOf('large-100')?.design();
    if (!design) throw new Error('there is a large sample of 100 sites');
    const plan = compile(design, catalog);
    run({ ...catalog, rules: counted, design, plan, today });
    const all = ran;
    ran = 0;
    const moved = setField(design, { id: 'site-7', path: ['position'], value: { x: 5, y: 5 } });
    const same = compile(moved, catalog, plan);
    expect(same.gateways).toBe(plan.gateways);
    run({ ...catalog, rules: counted, design: moved, plan: same, today });
    expect(ran).toBeLessThan(all / 8);
  });
});
