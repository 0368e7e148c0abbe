import type { Argument } from './hcl-scan';

/** What a provider's schema says of an argument. */
export type ArgumentSchema = { type?: unknown; required?: boolean };

/** What can be done to an argument so that the bundle is wrong: the lines that take its place, or undefined where this does not apply. */
export type Mutator = {
  name: string;
  mutate(argument: Argument, lines: readonly string[], schema: ArgumentSchema): string[] | undefined;
};

/** The lines of an argument with another value, on one line. */
const withValue = ({ start, name }: Argument, lines: readonly string[], value: string): string[] => [
  `${/^ */.exec(lines[start] ?? '')?.[0] ?? ''}${name} = ${value}`,
];

const rest = ({ start, end }: Argument, lines: readonly string[]): readonly string[] =>
  lines.slice(start + 1, end);

/** Values beyond what is allowed, by what the argument is called and what it holds. */
const beyond: readonly (readonly [name: RegExp, value: RegExp, wrong: (value: string) => string])[] = [
  [/inside_cidr$/, /^"169\.254.*\/30"$/, (value) => value.replace('/30', '/29')],
  [/asn$/, /^"?\d+"?$/, () => '0'],
  [/^sku$/, /^"\w+"$/, () => '"Unknown1"'],
  [
    /^cidr_block$|_cidr_block$|^ip_cidr_range$/,
    /^"[\d.]+\/\d+"$/,
    (value) => value.replace(/\/\d+"/, '/33"'),
  ],
  [/^ip_address$/, /^"\d+\.\d+\.\d+\.\d+"$/, () => '"203.0.113.999"'],
  [/dpd_timeout_seconds$/, /^\d+$/, () => '1'],
  [/^(from|to)_port$/, /^\d+$/, () => '70000'],
  [/(_lifetime_seconds|^sa_lifetime(_sec)?)$/, /^\d+$/, () => '1'],
  [/^(ike|ipsec)_(encryption|integrity)(_algorithm)?$|^(dh|pfs)_group$/, /^"\w+"$/, () => '"ROT13"'],
  [/^connection_protocol$|^redundancy_type$|^allocation_method$|^mode$/, /^"\w+"$/, () => '"Sometimes"'],
  [/^ike_version$/, /^\d+$/, () => '3'],
  [/^vlan(_id)?$|^vlan_tag8021q$/, /^\d+$/, () => '5000'],
  [/^priority$/, /^\d+$/, () => '999999'],
];

export const mutators: readonly Mutator[] = [
  {
    name: 'a required argument left out',
    mutate: (_argument, _lines, { required }) => (required ? [] : undefined),
  },
  {
    name: 'a misspelt argument',
    mutate: (argument, lines) => {
      const { start, name } = argument;
      const first = (lines[start] ?? '').replace(name, `${name.slice(0, 2)}${name.slice(1)}`);
      return [first, ...rest(argument, lines)];
    },
  },
  {
    name: 'a reference to nothing',
    mutate: (argument, lines) => {
      const first = lines[argument.start] ?? '';
      const wrong = first.replace(/\b(var|data\.\w+|(?:aws|azurerm|google)_\w+)\.([\w-]+)/, '$1.$2_gone');
      return wrong === first ? undefined : [wrong, ...rest(argument, lines)];
    },
  },
  {
    name: 'a value of another type',
    mutate: (argument, lines, { type }) => {
      if (type === 'number') return withValue(argument, lines, '"many"');
      if (type === 'bool') return withValue(argument, lines, '"perhaps"');
      if (type === 'string') return withValue(argument, lines, '["one", "two"]');
      return Array.isArray(type) ? withValue(argument, lines, '"one"') : undefined;
    },
  },
  {
    name: 'a value beyond what is allowed',
    mutate: (argument, lines) => {
      const { name, value } = argument;
      const rule = beyond.find(([names, values]) => names.test(name) && values.test(value));
      return rule && withValue(argument, lines, rule[2](value));
    },
  },
];
