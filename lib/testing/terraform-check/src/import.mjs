// Import: an object of the given id, with what the id tells of it. Its other
// arguments are unset, since only the cloud knows them, and what the provider
// computes is made up. So a plan updates it in place to what is configured.

import { inventByRule } from './invent.mjs';
import { UNKNOWN } from './msgpack.mjs';
import { mapValues } from './schema.mjs';

const PLACEHOLDER = /\\\{(\w+)\\\}/g;

const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The arguments that `form` says are in `id`, or undefined where it has another form. */
function partsOf(form, id) {
  const names = [];
  const pattern = literally(form).replace(PLACEHOLDER, (_, name) => {
    names.push(name);
    return '([^/]+)';
  });
  const match = new RegExp(`^${pattern}$`).exec(id);
  return match ? Object.fromEntries(names.map((name, index) => [name, match[index + 1]])) : undefined;
}

/**
 * An object to import. Azure takes an id of the type's own form only; of other
 * forms, which the provider may know more than one of, it learns what it can.
 * @returns {{ object: object } | { problem: string }}
 */
export function importObject({ block, type, id, rules }) {
  const form = rules.id?.form;
  const parts = form && partsOf(form, id);
  if (form?.startsWith('/subscriptions/') && !parts) return { problem: `${id} is not of the form ${form}` };
  const context = { type, object: { ...parts }, root: { ...parts }, seed: id };
  const attribute = ({ computed, type: valueType }, name) => {
    if (name === 'id') return id;
    if (parts && name in parts) return parts[name];
    return computed ? inventByRule(rules[name], UNKNOWN, valueType, { ...context, path: [name] }) : null;
  };
  return {
    object: {
      ...mapValues(block.attributes, attribute),
      ...mapValues(block.block_types, ({ nesting_mode: mode, block: inner }, name) => {
        if (rules[name]?.computed) return madeUpBlocks(inner, { ...context, rules, name });
        return ['list', 'set'].includes(mode) ? [] : null;
      }),
    },
  };
}

/** The blocks that the provider fills in itself, with what is computed in them made up. */
function madeUpBlocks(block, { rules, name, ...context }) {
  return Array.from({ length: rules[name].count ?? 1 }, (_, index) => ({
    ...mapValues(block.attributes, ({ computed, type }, inner) => {
      const path = [name, inner];
      return computed
        ? inventByRule(rules[path.join('.')], UNKNOWN, type, { ...context, path, index })
        : null;
    }),
    ...mapValues(block.block_types, ({ nesting_mode: mode }) => (['list', 'set'].includes(mode) ? [] : null)),
  }));
}
