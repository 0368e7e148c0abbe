import { describe, expect, it } from 'vitest';
import { type AnyOrder, type Grammar, meaningOf, violations } from './grammar';

const grammar: Grammar = {
  file: /\.conf$/,
  comment: /^!/,
  blocks: 'indent',
  forms: [
    { form: 'interface NAME', opens: 'interface', source: 'manual' },
    { form: 'ip address IPV4 MASK [secondary]', in: 'interface', source: 'manual' },
    { form: 'mtu <68-9216>', in: 'interface', source: 'manual' },
    { form: 'lists PREFIX...', source: 'manual' },
    { form: 'mode fast|slow', source: 'manual', versions: ['2'] },
    { form: 'shutdown', in: 'interface', once: true, source: 'manual' },
  ],
  required: { interface: ['ip address IPV4 MASK [secondary]'] },
};
const check = (text: string, version = '1') => violations(text.split('\n'), grammar, version);

describe('a grammar', () => {
  it('takes what its forms give', () => {
    const good =
      '! remark\ninterface Tunnel\n ip address 10.0.0.1 255.255.255.252\n mtu 1400\nlists 10.0.0.0/8 10.1.0.0/16';
    expect(check(good)).toEqual([]);
    expect(check('interface Tunnel\n ip address 10.0.0.1 255.255.255.252 secondary')).toEqual([]);
  });

  it.each([
    ['a misspelt word', 'interfaces Tunnel', 'no such line: interfaces Tunnel'],
    [
      'a wrong mask',
      'interface T\n ip address 10.0.0.1 255.255.255.251',
      'in `interface T`: no such line: ip address 10.0.0.1 255.255.255.251',
    ],
    ['a number out of its range', 'interface T\n mtu 64', 'in `interface T`: no such line: mtu 64'],
    ['a line outside its block', 'mtu 1400', 'no such line: mtu 1400'],
    ['a network with host bits', 'lists 10.0.0.1/8', 'no such line: lists 10.0.0.1/8'],
    [
      'a block without what it requires',
      'interface T\n mtu 1400',
      'interface T: without `ip address IPV4 MASK [secondary]`',
    ],
    [
      'what stands twice where it can once',
      'interface T\n ip address 10.0.0.1 255.255.255.252\n shutdown\n shutdown',
      'interface T: twice shutdown',
    ],
    ['a form of another version', 'mode fast', 'no such line: mode fast'],
  ])('names %s', (_, text, expected) => {
    expect(check(text)).toContain(expected);
  });

  it('knows the form of the version that has it', () => {
    expect(check('mode fast', '2')).toEqual([]);
  });

  it('wants what a whole file requires', () => {
    const whole: Grammar = { ...grammar, required: { '': ['mode fast|slow'] } };
    expect(violations(['mode fast'], whole, '2')).toEqual([]);
    expect(violations(['lists 10.0.0.0/8'], whole, '2')).toEqual(['the file: without `mode fast|slow`']);
  });

  it('wants explicit blocks to end', () => {
    const explicit: Grammar = {
      ...grammar,
      blocks: 'explicit',
      forms: [
        { form: 'config NAME', opens: 'table', source: 'manual' },
        { form: 'set TEXT NUMBER', in: 'table', source: 'manual' },
        { form: 'end', in: 'table', closes: true, source: 'manual' },
      ],
      required: {},
    };
    expect(violations(['config a', '    set b 1', 'end'], explicit, '1')).toEqual([]);
    expect(violations(['config a', '    set b 1'], explicit, '1')).toEqual(['config a: never ended']);
    expect(violations(['end'], explicit, '1')).toEqual(['no such line: end']);
  });
});

describe('the meaning of lines', () => {
  const meaning = (text: string, anyOrder?: Partial<AnyOrder>): string =>
    meaningOf(
      text.split('\n'),
      { ...grammar, ...(anyOrder ? { anyOrder: { because: 'so', source: 'manual', ...anyOrder } } : {}) },
      '1',
    );
  const one = 'interface A\n ip address 10.0.0.1 255.255.255.252\n mtu 1400';
  const other = 'interface A\n mtu 1400\n ip address 10.0.0.1 255.255.255.252';

  it('is in their order, unless the grammar says otherwise', () => {
    expect(meaning(one)).not.toBe(meaning(other));
    expect(meaning(one, {})).toBe(meaning(other, {}));
    expect(meaning(one, { but: ['interface'] })).not.toBe(meaning(other, { but: ['interface'] }));
  });

  it('is in the blocks that they stand in', () => {
    const both = 'interface A\n mtu 1400\ninterface B\n mtu 1500';
    expect(meaning(both, {})).not.toBe(meaning('interface A\n mtu 1500\ninterface B\n mtu 1400', {}));
    expect(meaning(both, {})).toBe(meaning('interface B\n mtu 1500\ninterface A\n mtu 1400', {}));
  });

  it('is the same for like lines in any order, with nothing else between them', () => {
    const order = { but: [''], alike: [/^lists 10/] };
    expect(meaning('lists 10.0.0.0/8\nlists 10.1.0.0/16', order)).toBe(
      meaning('lists 10.1.0.0/16\nlists 10.0.0.0/8', order),
    );
    expect(meaning('lists 10.0.0.0/8\nlists 192.0.2.0/24\nlists 10.1.0.0/16', order)).not.toBe(
      meaning('lists 10.1.0.0/16\nlists 192.0.2.0/24\nlists 10.0.0.0/8', order),
    );
  });

  it('is the order in which the items of a list are first named', () => {
    const order = { lists: [/^(lists) (\S+)/] };
    expect(meaning('lists 10.0.0.0/8\nlists 10.1.0.0/16', order)).not.toBe(
      meaning('lists 10.1.0.0/16\nlists 10.0.0.0/8', order),
    );
  });
});
