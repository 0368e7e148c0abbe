// Made-up values for what only the real provider could tell, of the right type
// and, where the name of an attribute says so, of a plausible form.

import { createHash, randomInt, randomUUID } from 'node:crypto';
import { isUnknown } from './msgpack.mjs';
import { mapValues } from './schema.mjs';

const LIST_LENGTH = 3;

const NO_SUBSCRIPTION = '00000000-0000-0000-0000-000000000000';

const FORMS = [
  [/(^|_)arn$/, ({ type, digest }) => `arn:aws:mock:us-east-1:123456789012:${type}/${digest}`],
  [/inside_ipv6_cidr$/, ({ byte }) => `fd00::${byte.toString(16)}0/126`],
  [/(^|_)(cidr|cidr_block|ip_range|ip_cidr_range)$/, ({ byte }) => `169.254.${byte}.0/30`],
  [/(^|_)address_(space|prefix|prefixes)$/, ({ byte }) => `10.${byte}.0.0/16`],
  [/inside_address$/, ({ byte }) => `169.254.${byte}.1`],
  [
    /(^|_)(address|ip|ip_address|ip_addresses|addresses)$/,
    ({ byte, digest }) => `100.64.${parseInt(digest.slice(2, 4), 16)}.${byte}`,
  ],
  [/(^|_)asn$/, () => '64512'],
  [/(^|_)(account|owner)_id$/, () => '123456789012'],
  [
    /(^|_)(tenant|object|client|principal|subscription)_id$/,
    ({ digest }) => `00000000-0000-4000-8000-${digest}`,
  ],
  [/(^|_)json$/, () => '{}'],
  [/(^|_)(created|created_at|timestamp|time)$/, () => '2025-01-01T00:00:00Z'],
  [/(^|_)names?$/, ({ type, digest }) => `${type.replaceAll('_', '-')}-${digest.slice(0, 4)}`],
];

const CHARACTERS = {
  upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  lower: 'abcdefghijklmnopqrstuvwxyz',
  numeric: '0123456789',
  special: '!@#$%&*()-_=+[]{}<>:?',
};

/** Values made from other arguments, by the name a rule's `generate` gives. */
const generators = {
  characters: (object) => {
    const sets = { ...CHARACTERS, special: object.override_special || CHARACTERS.special };
    const allowed = Object.keys(sets)
      .filter((name) => object[name])
      .map((name) => sets[name])
      .join('');
    return Array.from({ length: object.length }, () => allowed[randomInt(allowed.length)]).join('');
  },
  integer: ({ min, max }) => randomInt(min, max + 1),
  uuid: () => randomUUID(),
};

/** Fills in `{name}` from the block at hand, `{^name}` from the resource, `{#}` with 17 digits. */
function fillForm(form, { object, root, ...context }) {
  const given = (source, name) => (typeof source[name] === 'string' ? source[name] : undefined);
  return form
    .replaceAll('{#}', hashOf(context).toString('hex').slice(0, 17))
    .replace(/\{(\^?)(\w+)\}/g, (_, outer, name) => {
      if (name === 'subscription_id') return NO_SUBSCRIPTION;
      return given(outer ? root : object, name) ?? `${name.replaceAll('_', '-')}-mock`;
    });
}

const hashOf = ({ type, path, index = 0, seed = '' }) =>
  createHash('sha256')
    .update([seed, type, ...path, index].join('/'))
    .digest();

function inventString({ type, path, index, seed }) {
  const hash = hashOf({ type, path, index, seed });
  const facts = { type, digest: hash.toString('hex').slice(0, 12), byte: 1 + (hash[0] % 254) };
  const name = path.at(-1);
  const form = FORMS.find(([pattern]) => pattern.test(name));
  return form ? form[1](facts) : `${name}-${facts.digest}`;
}

/** A value of the given type constraint. */
function inventAttribute(type, context) {
  const [kind, inner] = Array.isArray(type) ? type : [type];
  switch (kind) {
    case 'string':
      return inventString(context);
    case 'number':
      return context.path.at(-1).endsWith('asn') ? 64512 : 0;
    case 'bool':
      return false;
    case 'list':
    case 'set':
      return Array.from({ length: LIST_LENGTH }, (_, index) =>
        inventAttribute(inner, { ...context, index: (context.index ?? 0) * LIST_LENGTH + index }),
      );
    case 'map':
      return {};
    case 'object':
      return mapValues(inner, (attribute, name) =>
        inventAttribute(attribute, { ...context, path: [...context.path, name] }),
      );
    case 'tuple':
      return inner.map((item, index) => inventAttribute(item, { ...context, index }));
    default:
      return null;
  }
}

/** `value` with whatever is unknown in it made up. */
function inventUnknown(value, type, context) {
  if (isUnknown(value)) return inventAttribute(type, context);
  if (value === null || !Array.isArray(type)) return value;
  const [kind, inner] = type;
  if (kind === 'list' || kind === 'set') return value.map((item) => inventUnknown(item, inner, context));
  if (kind === 'map') return mapValues(value, (item) => inventUnknown(item, inner, context));
  if (kind === 'object') {
    return mapValues(value, (item, name) =>
      inventUnknown(item, inner[name], { ...context, path: [...context.path, name] }),
    );
  }
  return value;
}

/** As inventUnknown, for an attribute a rule may say more about. */
export function inventByRule(rule, value, type, { object, root, ...context }) {
  if (isUnknown(value) && rule?.form) return fillForm(rule.form, { object, root, ...context });
  if (isUnknown(value) && rule?.generate) return generators[rule.generate](object);
  return inventUnknown(value, type, context);
}
