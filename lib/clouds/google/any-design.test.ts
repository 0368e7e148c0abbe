import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDesign } from '@/lib/model/arbitrary';
import type { Expression, Item } from '@/lib/plan/hcl';
import type { TerraformPart } from '../cloud';
import { facts } from './facts';
import { blocksOf, partOf, quietJob } from './test-bundle';

const words = {
  clouds: ['google', 'google', 'google', 'aws'],
  regions: ['europe-west1', 'us-east4', 'eu-central-1'],
  platforms: ['cisco-ios-xe', 'unknown'],
  'vpn-gateway-types': facts.gatewayTypes.filter(({ kind }) => kind === 'vpn-gateway').map(({ id }) => id),
  'hub-types': facts.gatewayTypes.filter(({ kind }) => kind === 'hub').map(({ id }) => id),
  'vpc-routing-modes': [...facts.vpcRoutingModes.map(({ id }) => id), 'unknown'],
};
const parts = anyDesign(words).map((design) => partOf(quietJob(design).plan));
const settings = { numRuns: 150, seed: 11 };

/** The code of every expression in a body. */
const codeIn = (items: readonly Item[]): string[] =>
  items.flatMap((item) => {
    if (item.kind === 'block') return codeIn(item.body);
    return item.kind === 'attribute' ? codeOf(item.value) : [];
  });

const codeOf = (value: Expression): string[] => {
  if (value.kind === 'code') return [value.code];
  if (value.kind === 'list') return value.items.flatMap(codeOf);
  if (value.kind === 'object') return value.entries.flatMap((entry) => codeOf(entry.value));
  return [...codeOf(value.first), ...codeOf(value.object)];
};

const references = ({ files, outputs }: TerraformPart): string[] =>
  [...files.flatMap(({ body }) => codeIn(body)), ...outputs.flatMap(({ value }) => codeOf(value))].flatMap(
    (code) => code.match(/^(?:data\.)?google_\w+\.[\w-]+/) ?? [],
  );

describe('the part of any design', () => {
  it('refers to nothing but what it has, by addresses and names that are each one’s own', () => {
    fc.assert(
      fc.property(parts, (part) => {
        const blocks = blocksOf(part);
        const all = part.files.flatMap(({ body }) => body).filter(({ kind }) => kind === 'block');
        expect(blocks.size).toBe(all.length);
        for (const address of references(part)) expect(blocks.has(address), address).toBe(true);
        const names = [...blocks].flatMap(([address, block]) => {
          const name = block.match(/^ {2}name += "(.*)"$/m)?.[1];
          return name === undefined || address.startsWith('data.')
            ? []
            : [`${address.split('.')[0]} ${name}`];
        });
        for (const name of names) expect(name).toMatch(/ [a-z]([-a-z0-9]{0,61}[a-z0-9])?$/);
      }),
      settings,
    );
  });

  it('says a reason and a remedy for all that is left out', () => {
    fc.assert(
      fc.property(parts, ({ omitted }) => {
        for (const { what, action } of omitted) {
          expect(what).not.toMatch(/undefined|\[object/);
          expect(action).toMatch(/^[A-Z].*\.$/s);
        }
      }),
      settings,
    );
  });
});
