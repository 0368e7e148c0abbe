// The checks real providers make beyond their schema. They are data: for a
// type, a path of names ("type", "vpn_link.bgp_enabled") leads to an object
// with any of these keys.
//
//   default          value of an argument left out
//   from_provider    argument of the provider that is the default
//   computed         the provider fills this block in when there is none
//   count            how many blocks it then has
//   form, generate   how apply makes a computed value up (see invent.mjs)
//   one_of, none_of  allowed or forbidden values (ignore_case: true folds case)
//   range            [lowest, highest] number, null for no limit
//   multiple_of      number that must divide it
//   length           [shortest, longest] string, null for no limit
//   pattern, not_pattern
//                    regular expressions a string must, or must not, match
//   format           a name in `formats` of formats.mjs
//   prefix           [shortest, longest] prefix length of a CIDR
//   outside, inside  CIDRs an address must not, or must, be part of
//   any              list of such objects, one of which has to be met
//   conflicts_with, required_with, exactly_one_of, at_least_one_of
//                    paths of other arguments
//
// The key "when" leads to a list of conditions on several arguments:
//
//   of               path of the block that it is about, in each of which the
//                    paths below start; without it, the resource
//   if               path and list of values, null for an argument left out
//   if_count         path of a resource's blocks and [fewest, most] of them
//   forbid           paths that must then be left out
//   require          paths one of which must then be set
//   only             path and list of the values it may then have
//   count            path of blocks and [fewest, most] of them there may then be
//   message          what to say; with none of these four, it is an error as such
//
// Rules of the type "*" hold for every resource. Values unknown until apply
// pass every check, as they do in Terraform.

import { isBroken, isOutsideRange, isSet, stateOf, valuesAt } from './conditions.mjs';
import { formats, isWithin, parseCidr } from './formats.mjs';
import { isUnknown } from './msgpack.mjs';

const ERROR = 1;
const WARNING = 2;

const quoted = (values) => values.map((value) => JSON.stringify(value)).join(', ');

const listOf = (value) => (value === undefined ? [] : [value].flat());

const asRange = ([lowest, highest]) => `in the range (${lowest ?? ''} - ${highest ?? ''})`;

/** What each key of a rule asks for: undefined, or what `value` must be. */
const requirements = {
  one_of: (allowed, value, rule) => {
    const fold = (item) => (rule.ignore_case ? String(item).toLowerCase() : String(item));
    return allowed.some((item) => fold(item) === fold(value)) ? undefined : `one of ${quoted(allowed)}`;
  },
  none_of: (forbidden, value) => (forbidden.includes(value) ? `none of ${quoted(forbidden)}` : undefined),
  range: (range, value) => (isOutsideRange(Number(value), range) ? asRange(range) : undefined),
  multiple_of: (divisor, value) => (value % divisor === 0 ? undefined : `a multiple of ${divisor}`),
  length: (range, value) =>
    isOutsideRange(value.length, range) ? `of a length ${asRange(range)}` : undefined,
  pattern: (patterns, value, rule) => {
    const missed = listOf(patterns).find(
      (pattern) => !new RegExp(pattern, rule.ignore_case ? 'i' : '').test(value),
    );
    return missed && `a match of ${missed}`;
  },
  not_pattern: (patterns, value) => {
    const hit = listOf(patterns).find((pattern) => new RegExp(pattern).test(value));
    return hit && `no match of ${hit}`;
  },
  format: (name, value) => (formats[name][1](String(value)) ? undefined : formats[name][0]),
  prefix: (range, value) =>
    isOutsideRange(parseCidr(value)?.bits, range)
      ? `a CIDR with a prefix length ${asRange(range)}`
      : undefined,
  inside: (networks, value) =>
    isWithin(value, networks) ? undefined : `an address in one of ${quoted(networks)}`,
  outside: (networks, value) =>
    isWithin(value, networks) ? `an address in none of ${quoted(networks)}` : undefined,
  any: (rules, value) => {
    const missed = rules.map((rule) => requirement(rule, value));
    return missed.includes(undefined) ? undefined : missed.join(', or ');
  },
};

/** What `rule` asks of `value` in vain, or undefined. */
function requirement(rule, value) {
  for (const [key, test] of Object.entries(requirements)) {
    const missed = key in rule ? test(rule[key], value, rule) : undefined;
    if (missed) return missed;
  }
  return undefined;
}

/** Lists of plain values are checked item by item. */
const leaves = (value) => (Array.isArray(value) ? value.flatMap(leaves) : [value]);

const startsWith = (names, prefix) => prefix.every((name, index) => names[index] === name);

class Check {
  constructor(root, { when = [], ...rules }) {
    this.root = root;
    this.conditions = when;
    this.rules = Object.entries(rules).map(([path, rule]) => ({ names: path.split('.'), rule }));
    this.diagnostics = [];
    this.groupsSeen = new Set();
  }

  report(summary, detail, steps, severity = ERROR) {
    this.diagnostics.push({ severity, summary, detail, attribute: { steps } });
  }

  /** Whether any rule is about something inside `prefix`. */
  reaches(prefix) {
    return this.rules.some(({ names }) => names.length > prefix.length && startsWith(names, prefix));
  }

  /** The values a path leads to, those in the block at hand rather than others. */
  lookup(path, prefix, object) {
    const names = path.split('.');
    const local = prefix.length > 0 && startsWith(names, prefix);
    return valuesAt(local ? object : this.root, local ? names.slice(prefix.length) : names);
  }

  state(path, prefix, object) {
    return stateOf(this.lookup(path, prefix, object));
  }

  group(rule, key, prefix, object, steps) {
    const paths = rule[key];
    const seen = JSON.stringify([key, [...paths].sort(), steps.slice(0, -1)]);
    if (this.groupsSeen.has(seen)) return;
    this.groupsSeen.add(seen);
    const states = paths.map((path) => this.state(path, prefix, object));
    const set = paths.filter((_, index) => states[index] === 'set');
    if (set.length === 0 && !states.includes('unknown')) {
      const what = key === 'exactly_one_of' ? 'one of' : 'at least one of';
      this.report(
        'Missing required argument',
        `${what} ${quoted(paths)} must be specified`,
        steps.slice(0, -1),
      );
    }
    if (key === 'exactly_one_of' && set.length > 1) {
      this.report(
        'Invalid combination of arguments',
        `only one of ${quoted(paths)} can be specified, but ${quoted(set)} were`,
        steps,
      );
    }
  }

  rule(name, rule, prefix, object, steps, isSecret) {
    const value = object[name];
    for (const key of ['exactly_one_of', 'at_least_one_of']) {
      if (rule[key]) this.group(rule, key, prefix, object, steps);
    }
    if (!isSet(value)) return;
    const path = [...prefix, name].join('.');
    for (const other of rule.conflicts_with ?? []) {
      if (this.state(other, prefix, object) === 'set') {
        this.report('Conflicting configuration arguments', `"${path}": conflicts with ${other}`, steps);
      }
    }
    for (const other of rule.required_with ?? []) {
      if (this.state(other, prefix, object) === 'unset') {
        this.report('Missing required argument', `"${path}": "${other}" must be specified with it`, steps);
      }
    }
    for (const leaf of leaves(value)) {
      if (leaf === null || isUnknown(leaf)) continue;
      const missed = requirement(rule, leaf);
      const shown = isSecret ? '' : `, got ${JSON.stringify(leaf)}`;
      if (missed) this.report('Invalid value for argument', `${path} must be ${missed}${shown}`, steps);
    }
  }

  condition({ of: blocks, ...condition }) {
    const places = blocks ? this.lookup(blocks, [], this.root).filter(isSet) : [this.root];
    const broken = places.some((place) => !isUnknown(place) && isBroken(condition, this.root, place));
    if (!broken) return;
    const [path] = Object.keys(condition.if ?? condition.if_count);
    const [name] = (blocks ?? path).split('.');
    this.report('Invalid combination of arguments', condition.message, [{ attribute_name: name }]);
  }

  block(block, object, prefix, steps) {
    if (object === null || isUnknown(object)) return;
    for (const { names, rule } of this.rules) {
      const name = names.at(-1);
      if (names.length !== prefix.length + 1 || !startsWith(names, prefix) || !(name in object)) continue;
      const isSecret = block?.attributes?.[name]?.sensitive;
      this.rule(name, rule, prefix, object, [...steps, { attribute_name: name }], isSecret);
    }
    for (const [name, value] of Object.entries(object)) {
      if (!isSet(value) || isUnknown(value) || !this.reaches([...prefix, name])) continue;
      const nested = block?.block_types?.[name];
      const at = [...steps, { attribute_name: name }];
      [value].flat().forEach((item, index) => {
        const itemSteps = nested?.nesting_mode === 'list' ? [...at, { element_key_int: index }] : at;
        this.block(nested?.block, item, [...prefix, name], itemSteps);
      });
    }
  }
}

/** Reports values for attributes that only the provider sets, or that are deprecated. */
function checkAttributes(block, object, steps, report) {
  if (object === null || isUnknown(object)) return;
  for (const [name, attribute] of Object.entries(block.attributes ?? {})) {
    if (!isSet(object[name])) continue;
    const at = [...steps, { attribute_name: name }];
    if (!attribute.required && !attribute.optional) {
      report('Value for unconfigurable attribute', `The provider decides the value of "${name}".`, at);
    } else if (attribute.deprecated) {
      report('Argument is deprecated', `"${name}" is deprecated by the provider.`, at, WARNING);
    }
  }
  for (const [name, nested] of Object.entries(block.block_types ?? {})) {
    const items = isUnknown(object[name]) ? [] : [object[name] ?? []].flat();
    for (const item of items)
      checkAttributes(nested.block, item, [...steps, { attribute_name: name }], report);
  }
}

/** Diagnostics for a configuration `value` of `block`, under `rules`. */
export function checkBehaviour(block, value, rules) {
  const check = new Check(value, rules);
  if (value === null) return [];
  checkAttributes(block, value, [], (...details) => check.report(...details));
  check.block(block, value, [], []);
  for (const condition of check.conditions) check.condition(condition);
  return check.diagnostics;
}
