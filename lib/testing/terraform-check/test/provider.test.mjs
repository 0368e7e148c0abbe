import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode, encode } from '../src/msgpack.mjs';
import { createProvider } from '../src/provider.mjs';

const block = {
  attributes: {
    id: { type: 'string', computed: true },
    name: { type: 'string', required: true },
    size: { type: 'number', optional: true },
    key: { type: 'string', optional: true, write_only: true },
  },
  block_types: {
    port: { nesting_mode: 'list', block: { attributes: { number: { type: 'number', required: true } } } },
  },
};

const provider = createProvider({
  data: {
    provider: { version: 0, block: {} },
    resource_schemas: { cloud_thing: { version: 0, block } },
  },
  behaviour: { cloud_thing: { id: { form: '/subscriptions/{subscription_id}/things/{name}' } } },
  replacements: { cloud_thing: ['name', 'port.number'] },
});

const dynamic = (value) => ({ msgpack: encode(value) });
const value = ({ msgpack }) => decode(msgpack);

const thing = { id: '1', name: 'a', size: 1, key: null, port: [{ number: 1 }] };

const plan = (proposed, request = {}) =>
  provider.PlanResourceChange({
    type_name: 'cloud_thing',
    prior_state: dynamic(thing),
    proposed_new_state: dynamic({ ...thing, ...proposed }),
    ...request,
  });

const replacedBy = (proposed, request) =>
  plan(proposed, request).requires_replace.map(({ steps }) => steps[0].attribute_name);

test('a change of an argument that cannot be changed asks for a new resource', () => {
  assert.deepEqual(replacedBy({}), []);
  assert.deepEqual(replacedBy({ size: 2 }), []);
  assert.deepEqual(replacedBy({ name: 'b' }), ['name']);
  assert.deepEqual(replacedBy({ port: [{ number: 2 }] }), ['port']);
  assert.deepEqual(replacedBy({ port: [] }), ['port']);
  assert.deepEqual(replacedBy({ name: 'b' }, { prior_state: dynamic(null) }), []);
});

test('what is write-only is in no plan', () => {
  assert.equal(value(plan({ key: 'secret' }).planned_state).key, null);
});

test('an imported object has what its id tells, and is updated rather than replaced', () => {
  const id = '/subscriptions/1/things/b';
  const { imported_resources: imported } = provider.ImportResourceState({ type_name: 'cloud_thing', id });
  const [{ state, private: secret }] = imported;
  assert.deepEqual(value(state), { id, name: 'b', size: null, key: null, port: [] });
  assert.deepEqual(replacedBy({}, { prior_state: state, prior_private: secret }), []);
});

test('an id of another form is refused', () => {
  const { diagnostics } = provider.ImportResourceState({ type_name: 'cloud_thing', id: '/things/b' });
  assert.match(diagnostics[0].detail, /is not of the form/);
});
