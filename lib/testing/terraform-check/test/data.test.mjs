import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkBehaviour } from '../src/behaviour.mjs';
import { formats } from '../src/formats.mjs';
import { mergePatch } from '../src/merge-patch.mjs';
import { UNKNOWN } from '../src/msgpack.mjs';
import { chooseSchemas, listSchemas, readBehaviour, readReplacements, readSchema } from '../src/schema.mjs';

const RELATIONS = ['conflicts_with', 'required_with', 'exactly_one_of', 'at_least_one_of'];

/** The attribute type or block a path leads to. */
function find(block, path) {
  let node = block;
  for (const name of path.split('.')) {
    while (Array.isArray(node) && node[0] !== 'object') [, node] = node;
    if (Array.isArray(node)) node = node[1][name];
    else node = node?.attributes?.[name]?.type ?? node?.block_types?.[name]?.block;
  }
  return node;
}

function* leafRules(rule) {
  yield rule;
  for (const inner of rule.any ?? []) yield* leafRules(inner);
}

for (const { file } of listSchemas()) {
  test(`behaviour/${file} fits its schema`, () => {
    const schema = readSchema(file);
    for (const [type, { when = [], ...rules }] of Object.entries(readBehaviour(file))) {
      if (type === '*') continue;
      const [, data, name] = /^(data\.)?(.*)$/.exec(type);
      const schemas = data ? schema.data_source_schemas : schema.resource_schemas;
      const { block } = type === 'provider' ? schema.provider : schemas[name];
      const exists = (path) => assert.ok(find(block, path), `${type}.${path}`);
      for (const [path, rule] of Object.entries(rules)) {
        exists(path);
        RELATIONS.flatMap((key) => rule[key] ?? []).forEach(exists);
        for (const { format, pattern, not_pattern: not } of leafRules(rule)) {
          if (format) assert.ok(formats[format], `${type}.${path}: ${format}`);
          for (const text of [pattern, not].flat().filter(Boolean))
            assert.doesNotThrow(() => new RegExp(text));
        }
      }
      for (const { of: blocks, ...condition } of when) {
        const inBlock = [condition.if, condition.only].flatMap((item) => Object.keys(item ?? {}));
        const paths = [...inBlock, ...(condition.forbid ?? []), ...(condition.require ?? [])];
        paths.map((path) => (blocks ? `${blocks}.${path}` : path)).forEach(exists);
        [condition.if_count, condition.count].flatMap((item) => Object.keys(item ?? {})).forEach(exists);
        assert.ok(condition.message, type);
      }
    }
  });
}

test('replacements name arguments of a release here', () => {
  const schemas = listSchemas().map(({ file }) => readSchema(file).resource_schemas);
  for (const [type, paths] of Object.entries(readReplacements())) {
    const blocks = schemas.flatMap((resources) => resources[type]?.block ?? []);
    for (const path of paths) {
      assert.ok(
        blocks.some((block) => find(block, path)),
        `${type}.${path}`,
      );
    }
  }
});

test('a release that is asked for is the only one of its provider', () => {
  const versionsOf = (releases) =>
    chooseSchemas(releases)
      .filter(({ name }) => name === 'google')
      .map(({ version }) => version);
  assert.deepEqual(versionsOf({ google: '6.50.0' }), ['6.50.0']);
  assert.ok(versionsOf({}).length > 1);
  assert.throws(() => chooseSchemas({ google: '1.0.0' }), /no google 1\.0\.0 here, only 6\.50\.0, /);
});

test('merge patches', () => {
  const target = { a: 1, b: { c: 1, d: [1, 2] } };
  assert.deepEqual(mergePatch(target, { a: null, b: { d: [3] }, e: { f: null } }), {
    b: { c: 1, d: [3] },
    e: {},
  });
});

test('rules', () => {
  const block = {
    attributes: {
      a: { type: 'string', optional: true },
      b: { type: 'number', optional: true },
      id: { type: 'string' },
    },
    block_types: {
      nested: {
        nesting_mode: 'list',
        block: { attributes: { c: { type: ['list', 'string'], optional: true } } },
      },
    },
  };
  const empty = { a: null, b: null, id: null, nested: [] };
  const problems = (rules, value) =>
    checkBehaviour(block, { ...empty, ...value }, rules).map(({ detail }) => detail);

  assert.deepEqual(problems({ a: { one_of: ['X'], ignore_case: true } }, { a: 'x' }), []);
  assert.deepEqual(problems({ a: { one_of: ['X'] } }, { a: UNKNOWN }), []);
  assert.equal(problems({ a: { one_of: ['X'] } }, { a: 'x' }).length, 1);
  assert.equal(
    problems({ 'nested.c': { format: 'ipv4' } }, { nested: [{ c: ['1.1.1.1', 'a', UNKNOWN] }] }).length,
    1,
  );
  assert.equal(problems({ b: { any: [{ one_of: [10] }, { multiple_of: 60 }] } }, { b: 30 }).length, 1);
  assert.deepEqual(problems({ b: { any: [{ one_of: [10] }, { multiple_of: 60 }] } }, { b: 120 }), []);
  assert.equal(problems({ a: { outside: ['10.0.0.0/8'] } }, { a: '10.1.1.1' }).length, 1);
  assert.equal(problems({ a: { inside: ['10.0.0.0/8'] } }, { a: '11.1.1.1' }).length, 1);
  assert.equal(problems({ a: { format: 'network' } }, { a: '10.0.0.1/8' }).length, 1);
  assert.equal(
    problems({ a: { exactly_one_of: ['a', 'b'] }, b: { exactly_one_of: ['a', 'b'] } }, {}).length,
    1,
  );
  assert.deepEqual(problems({ a: { exactly_one_of: ['a', 'b'] } }, { b: UNKNOWN }), []);
  assert.equal(problems({ a: { required_with: ['b'] } }, { a: 'x' }).length, 1);
  assert.equal(problems({}, { id: 'x' }).length, 1);
  const old = { attributes: { old: { type: 'string', optional: true, deprecated: true } } };
  assert.equal(checkBehaviour(old, { old: 'x' }, {})[0].severity, 2);
  const when = [{ if: { a: ['x', null] }, forbid: ['nested.c'], message: 'no' }];
  assert.deepEqual(problems({ when }, { nested: [{ c: ['1'] }] }), ['no']);
  assert.deepEqual(problems({ when }, { a: 'y', nested: [{ c: ['1'] }] }), []);
});

test('conditions on blocks', () => {
  const optional = { type: 'string', optional: true };
  const item = { attributes: { x: optional, y: optional } };
  const block = { attributes: {}, block_types: { item: { nesting_mode: 'list', block: item } } };
  const problems = (condition, items) =>
    checkBehaviour(block, { item: items }, { when: [{ ...condition, message: 'no' }] }).length;
  const pair = (x, y) => ({ x, y });

  const same = { of: 'item', if: { x: ['a'] }, only: { y: ['a'] } };
  assert.equal(problems(same, [pair('a', 'a'), pair('b', 'c')]), 0);
  assert.equal(problems(same, [pair('b', 'c'), pair('a', 'c')]), 1);
  assert.equal(problems(same, [pair('a', UNKNOWN)]), 0);
  assert.equal(problems(same, UNKNOWN), 0);

  const two = { if: { 'item.x': ['a'] }, count: { item: [2, 2] } };
  assert.equal(problems(two, [pair('a'), pair('a')]), 0);
  assert.equal(problems(two, [pair('a')]), 1);
  assert.equal(problems(two, [pair('a'), UNKNOWN]), 0);

  const named = { of: 'item', if_count: { item: [2, null] }, require: ['y'] };
  assert.equal(problems(named, [pair('a', null)]), 0);
  assert.equal(problems(named, [pair('a', 'b'), pair('a', null)]), 1);
});
