import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onPlatform, testDesigns } from '@/lib/testing/vendors/designs';
import { jobsOf, literals } from '@/lib/testing/vendors/jobs';
import { setCommands } from '@/lib/testing/vendors/junos-braces';
import { inBraces, wordsOf } from './braces';
import { vendor } from './juniper-srx';
import { anyName, type Shape, shape } from './shape';

const braces = (commands: readonly string[], form: Shape = shape): string[] =>
  inBraces(
    commands.map((text) => ({ text })),
    form,
  ).map(({ text }) => text);

describe('inBraces', () => {
  it('writes blocks, statements, flags and lists as Junos shows them', () => {
    expect(
      braces([
        'set interfaces st0 unit 11 description "North; to {south}"',
        'set interfaces st0 unit 11 family inet mtu 1400',
        'set security zones security-zone vpn interfaces st0.11',
        'set security zones security-zone vpn interfaces st0.12 host-inbound-traffic protocols bgp',
        'set security policies from-zone trust to-zone vpn policy out match source-address a',
        'set security policies from-zone trust to-zone vpn policy out match source-address b',
        'set security policies from-zone trust to-zone vpn policy out then permit',
        'set routing-options static route 10.0.0.0/8 discard',
        'set routing-options static route 10.0.0.0/8 preference 254',
      ]),
    ).toEqual([
      'interfaces {',
      '    st0 {',
      '        unit 11 {',
      '            description "North; to {south}";',
      '            family inet {',
      '                mtu 1400;',
      '            }',
      '        }',
      '    }',
      '}',
      'security {',
      '    zones {',
      '        security-zone vpn {',
      '            interfaces {',
      '                st0.11;',
      '                st0.12 {',
      '                    host-inbound-traffic {',
      '                        protocols {',
      '                            bgp;',
      '                        }',
      '                    }',
      '                }',
      '            }',
      '        }',
      '    }',
      '    policies {',
      '        from-zone trust to-zone vpn {',
      '            policy out {',
      '                match {',
      '                    source-address [ a b ];',
      '                }',
      '                then {',
      '                    permit;',
      '                }',
      '            }',
      '        }',
      '    }',
      '}',
      'routing-options {',
      '    static {',
      '        route 10.0.0.0/8 {',
      '            discard;',
      '            preference 254;',
      '        }',
      '    }',
      '}',
    ]);
  });

  it('breaks a list that is too long for a line', () => {
    const path = 'security policies from-zone a to-zone b policy p match source-address';
    const names = Array.from({ length: 12 }, (_, index) => `tl-10-${index}-0-0-16`);
    const lines = braces(names.map((each) => `set ${path} ${each}`));
    expect(lines.map((line) => line.trim())).toEqual(
      expect.arrayContaining(['source-address [', ...names, '];']),
    );
    expect(setCommands(lines)).toEqual(names.map((each) => `set ${path} ${each}`));
  });

  it('says nothing twice', () => {
    const command = 'set security ike policy a proposals b';
    expect(braces([command, command])).toEqual(braces([command]));
  });

  it('says what the set commands say, for any of them', () => {
    fc.assert(
      fc.property(fc.array(commandOf(shape), { maxLength: 40 }), (commands) => {
        expect(new Set(setCommands(braces(commands)))).toEqual(new Set(commands));
      }),
    );
  });

  it('keeps the order of the items of a list, where it has a meaning', () => {
    const term = fc
      .constantFrom('a', 'b', 'c', 'd')
      .map((name) => `set policy-options policy-statement p term ${name} then accept`);
    fc.assert(
      fc.property(fc.array(term), (commands) => {
        expect(setCommands(braces(commands))).toEqual([...new Set(commands)]);
      }),
    );
  });
});

describe('the two files of Juniper SRX', () => {
  it.each(testDesigns())('say the same of $id', ({ design }) => {
    for (const job of jobsOf(onPlatform(design, vendor.id), literals())) {
      const [set, conf] = vendor.render(job).map(({ lines }) => lines.map(({ text }) => text));
      const commands = set?.filter((line) => line.startsWith('set ')) ?? [];
      expect(new Set(setCommands(conf ?? []))).toEqual(new Set(commands));
      for (const command of commands) expect(isPlaced(wordsOf(command.slice(4)), shape), command).toBe(true);
    }
  });
});

const name = fc.constantFrom('a', 'b', '10.0.0.0/8', 'st0.11', '"two words"', '"a { b; [ c ] }"');

/** Any set command that a shape allows. A keyword of a block is never a name in it, since Junos would take it for the keyword. */
function commandOf(form: Shape): fc.Arbitrary<string> {
  const words = (inside: Shape): fc.Arbitrary<string[]> =>
    fc.constantFrom(...Object.entries(inside)).chain(([keyword, what]): fc.Arbitrary<string[]> => {
      const first = keyword === anyName ? name : fc.constant(keyword);
      if (what === 'value' || what === 'values') {
        const rest = keyword === anyName ? fc.constant<string[]>([]) : name.map((value) => [value]);
        return fc.tuple(first, rest).map(([word, more]) => [word, ...more]);
      }
      return fc
        .tuple(first, fc.array(name, { minLength: what.names, maxLength: what.names }), words(what.inside))
        .map(([word, names, inner]) => [word, ...names, ...inner]);
    });
  return words(form).map((all) => `set ${all.join(' ')}`);
}

/** Whether a command is of a form that the shape names, down to its last keyword. */
function isPlaced(words: readonly string[], form: Shape): boolean {
  const [keyword = '', ...rest] = words;
  const own = Object.hasOwn(form, keyword) ? form[keyword] : undefined;
  const found = own ?? form[anyName];
  if (found === undefined) return words.length === 0;
  if (typeof found === 'string') return true;
  return isPlaced(rest.slice(own === undefined ? 0 : found.names), found.inside);
}
