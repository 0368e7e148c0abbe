// Answers the calls of the provider protocol from a schema alone. Nothing is
// created anywhere: a plan marks as "known after apply" what the real provider
// would compute, and an apply makes those values up.

import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { checkBehaviour } from './behaviour.mjs';
import { importObject } from './import.mjs';
import { inventByRule } from './invent.mjs';
import { decode, encode, isUnknown, UNKNOWN } from './msgpack.mjs';
import { mapValues, schemaMessage } from './schema.mjs';

const CAPABILITIES = { plan_destroy: false, get_provider_schema_optional: true };

const ERROR = 1;

/** Kept with an imported object until its first apply. */
const IMPORTED = Buffer.from('imported');

function fromDynamic(dynamic) {
  if (dynamic?.msgpack?.length) return decode(dynamic.msgpack);
  return dynamic?.json?.length ? JSON.parse(dynamic.json.toString('utf8')) : null;
}

const toDynamic = (value) => ({ msgpack: encode(value) });

/** Applies `change(block, object, path, index)` to the nested blocks in `object`. */
function mapBlocks(block, object, change, path) {
  const result = {};
  for (const [name, nested] of Object.entries(block.block_types ?? {})) {
    const at = [...path, name];
    const value = object[name];
    if (Array.isArray(value)) {
      result[name] = value.map((item, index) =>
        isUnknown(item) ? item : change(nested.block, item, at, index),
      );
    } else if (value === null || value === undefined || isUnknown(value)) {
      result[name] = value;
    } else if (nested.nesting_mode === 'map') {
      result[name] = mapValues(value, (item, key) => change(nested.block, item, at, key));
    } else {
      result[name] = change(nested.block, value, at);
    }
  }
  return result;
}

/**
 * The planned value of a block, from what Terraform proposes for it and what
 * it was before (null when it is new).
 */
function planBlock(block, proposed, prior, options, path = []) {
  const planNested = (inner, item, at, index) => {
    const before = prior?.[at.at(-1)];
    return planBlock(inner, item, (index === undefined ? before : before?.[index]) ?? null, options, at);
  };
  const planned = { ...proposed, ...mapBlocks(block, proposed, planNested, path) };
  for (const [name, attribute] of Object.entries(block.attributes ?? {})) {
    if (attribute.write_only) planned[name] = null;
    else if (planned[name] === null)
      planned[name] = plannedWhenUnset(attribute, [...path, name], prior, options);
  }
  for (const name of Object.keys(block.block_types ?? {})) {
    const rule = options.behaviour[[...path, name].join('.')];
    if (rule?.computed && planned[name]?.length === 0) planned[name] = prior ? prior[name] : UNKNOWN;
  }
  return planned;
}

function plannedWhenUnset(attribute, path, prior, { behaviour, providerConfig }) {
  const rule = behaviour[path.join('.')];
  if (rule && 'default' in rule) return rule.default;
  const inherited = rule?.from_provider && attribute.optional && providerConfig[rule.from_provider];
  if (prior) return null;
  return inherited || (attribute.computed ? UNKNOWN : null);
}

/** Fills every value of a planned block that is still unknown. */
function settleBlock(block, planned, context, path = []) {
  const settled = {
    ...planned,
    ...mapBlocks(block, planned, (inner, item, at) => settleBlock(inner, item, context, at), path),
  };
  for (const [name, attribute] of Object.entries(block.attributes ?? {})) {
    const at = [...path, name];
    settled[name] = inventByRule(context.behaviour[at.join('.')], settled[name], attribute.type, {
      ...context,
      object: planned,
      path: at,
    });
  }
  for (const [name, nested] of Object.entries(block.block_types ?? {})) {
    if (!isUnknown(settled[name])) continue;
    const empty = emptyBlock(nested.block, UNKNOWN);
    const count = context.behaviour[[...path, name].join('.')]?.count ?? 1;
    settled[name] = Array.from({ length: count }, (_, index) =>
      settleBlock(nested.block, empty, { ...context, index }, [...path, name]),
    );
  }
  return settled;
}

function emptyBlock(block, fill) {
  return {
    ...mapValues(block.attributes, (attribute) => (attribute.write_only ? null : fill)),
    ...mapValues(block.block_types, (nested) => (['list', 'set'].includes(nested.nesting_mode) ? [] : null)),
  };
}

/** What a path of names leads to, in every block it passes. */
const valuesAt = (object, names) =>
  names.reduce((values, name) => values.flatMap((value) => [value?.[name] ?? null].flat()), [object]);

/** Paths whose change makes a new resource necessary. */
const changedPaths = (paths, prior, planned) =>
  paths
    .map((path) => path.split('.'))
    .filter((names) => !isDeepStrictEqual(valuesAt(prior, names), valuesAt(planned, names)))
    .map(([name]) => ({ steps: [{ attribute_name: name }] }));

export function createProvider({ data, behaviour, replacements }) {
  const resources = data.resource_schemas ?? {};
  const dataSources = data.data_source_schemas ?? {};
  const ephemeral = data.ephemeral_resource_schemas ?? {};
  const behaviourOf = (name) => behaviour[name] ?? {};
  const ofResource = (type) => ({ ...behaviour['*'], ...behaviour[type] });
  let providerConfig = {};

  const validate =
    (schemas, prefix) =>
    ({ type_name: type, config }) => ({
      diagnostics: checkBehaviour(schemas[type].block, fromDynamic(config), behaviourOf(`${prefix}${type}`)),
    });

  /** What reading a data source finds: its arguments, and values made up. */
  const readComputed = (schema, type, config) => {
    const rules = { ...ofResource(type), ...behaviour[`data.${type}`] };
    const attributes = Object.entries(schema.block.attributes ?? {});
    const state = { ...config };
    for (const [name] of attributes) state[name] ??= providerConfig[rules[name]?.from_provider] ?? null;
    const context = { type, object: { ...state }, root: { ...state }, seed: JSON.stringify(config) };
    for (const [name, attribute] of attributes) {
      if (state[name] !== null || !attribute.computed) continue;
      state[name] = inventByRule(rules[name], UNKNOWN, attribute.type, { ...context, path: [name] });
    }
    return state;
  };

  return {
    GetMetadata: () => ({
      server_capabilities: CAPABILITIES,
      resources: Object.keys(resources).map((type_name) => ({ type_name })),
      data_sources: Object.keys(dataSources).map((type_name) => ({ type_name })),
      ephemeral_resources: Object.keys(ephemeral).map((type_name) => ({ type_name })),
    }),

    GetSchema: () => ({
      server_capabilities: CAPABILITIES,
      provider: schemaMessage(data.provider),
      resource_schemas: mapValues(resources, schemaMessage),
      data_source_schemas: mapValues(dataSources, schemaMessage),
      ephemeral_resource_schemas: mapValues(ephemeral, schemaMessage),
    }),

    PrepareProviderConfig: ({ config }) => ({
      prepared_config: config,
      diagnostics: checkBehaviour(data.provider.block, fromDynamic(config), behaviourOf('provider')),
    }),
    Configure: ({ config }) => {
      providerConfig = fromDynamic(config) ?? {};
      return {};
    },
    Stop: () => ({}),

    ValidateResourceTypeConfig: validate(resources, ''),
    ValidateDataSourceConfig: validate(dataSources, 'data.'),
    ValidateEphemeralResourceConfig: validate(ephemeral, 'ephemeral.'),

    UpgradeResourceState: ({ raw_state: state }) => ({
      upgraded_state: toDynamic(JSON.parse(state.json.toString('utf8'))),
    }),

    ReadResource: ({ current_state: state, private: secret }) => ({ new_state: state, private: secret }),

    PlanResourceChange: (request) => {
      const type = request.type_name;
      const value = fromDynamic(request.proposed_new_state);
      if (value === null) return { planned_state: request.proposed_new_state };
      const prior = fromDynamic(request.prior_state);
      const options = { behaviour: ofResource(type), providerConfig };
      const planned = planBlock(resources[type].block, value, prior, options);
      // Nobody knows what an imported object was like, so a change of it is no reason to replace it.
      const isKnown = prior !== null && !IMPORTED.equals(request.prior_private ?? Buffer.alloc(0));
      return {
        planned_state: toDynamic(planned),
        requires_replace: isKnown ? changedPaths(replacements[type] ?? [], prior, planned) : [],
        legacy_type_system: true,
      };
    },

    ApplyResourceChange: ({ type_name: type, planned_state: planned }) => {
      const value = fromDynamic(planned);
      if (value === null) return { new_state: planned };
      const context = { type, behaviour: ofResource(type), root: value, seed: randomUUID() };
      return {
        new_state: toDynamic(settleBlock(resources[type].block, value, context)),
        legacy_type_system: true,
      };
    },

    ImportResourceState: ({ type_name: type, id }) => {
      const imported = importObject({ block: resources[type].block, type, id, rules: ofResource(type) });
      if ('problem' in imported) {
        return { diagnostics: [{ severity: ERROR, summary: 'Invalid import ID', detail: imported.problem }] };
      }
      return {
        imported_resources: [{ type_name: type, state: toDynamic(imported.object), private: IMPORTED }],
      };
    },

    ReadDataSource: ({ type_name: type, config }) => ({
      state: toDynamic(readComputed(dataSources[type], type, fromDynamic(config))),
    }),

    OpenEphemeralResource: ({ type_name: type, config }) => ({
      result: toDynamic(readComputed(ephemeral[type], type, fromDynamic(config))),
    }),
    CloseEphemeralResource: () => ({}),
  };
}
