import { pairs } from '../pairs';
import type { VendorCheck } from '../vendor-check';
import { grammar } from './fortinet-fortios/grammar';

/** Lines with the path of `config` and `edit` that they stand in. */
function pathed(lines: readonly string[]): { path: string; text: string }[] {
  const path: string[] = [];
  return lines.flatMap((line) => {
    const text = line.trim();
    const before = path.join(' ');
    if (/^(config|edit) /.test(text)) path.push(text);
    else if (/^(next|end)$/.test(text)) path.pop();
    return /^(next|end|)$/.test(text) ? [] : [{ path: before, text }];
  });
}

function objects(lines: readonly string[]): string[] {
  const byPath = new Map<string, string>();
  for (const { path, text } of pathed(lines.filter((line) => !/^\s*#/.test(line)))) {
    if (/^(config|edit) /.test(text)) continue;
    byPath.set(path, `${byPath.get(path) ?? path} ${text}`);
  }
  return [...byPath.values()];
}

export const check: VendorCheck = {
  vendor: 'fortinet-fortios',
  grammars: [grammar],
  statements: (lines) => pathed(lines).map(({ path, text }) => `${path} ${text}`.trim()),
  hosted: {
    objects,
    route: (far, number) =>
      new RegExp(
        `^config router static edit \\d+ set dst ${far.replaceAll('.', '\\.')} 255\\.255\\.255\\.255 set device "[a-z0-9-]+-${number}"$`,
      ),
    hops: /^config router bgp config neighbor .* set ebgp-multihop-ttl 2\b/,
    anchor: /^config router static .* set blackhole enable set distance 254$/,
  },
  references: [
    // What may go into a tunnel may also come out of it.
    {
      kind: 'tunnel with a way back',
      defines: /^config firewall policy edit 7000001 (?:set|append) dstintf "(\S+)"$/,
      uses: /^config firewall policy edit 7000002 (?:set|append) srcintf "(\S+)"$/,
    },
    // Fields of one entry that mean nothing without each other, or come one after the other.
    ...pairs('config system interface edit "((?!lo-tl)\\S+)"', ['set ip \\S+ \\S+$', 'set remote-ip']),
    ...pairs('config system interface edit "(\\S+)"', ['set mtu-override enable', 'set mtu \\d+']),
    ...pairs('config router bgp config neighbor edit "(\\S+)"', [
      'set ebgp-enforce-multihop enable',
      'set ebgp-multihop-ttl',
      'set update-source "lo-',
    ]),
    ...pairs('config router route-map edit "(\\S+)" config rule edit \\d+', [
      'set action permit',
      'set match-ip-address',
    ]),
    ...pairs('config router route-map edit "((?!TL-)\\S+-in)" config rule edit \\d+', [
      'set match-ip-address',
      'set set-local-preference',
    ]),
    ...pairs('config router route-map edit "(\\S+)" config rule edit \\d+', [
      'set set-aspath-action prepend',
      'set set-aspath "',
    ]),
    {
      kind: 'phase 1',
      defines: /^config vpn ipsec phase1-interface edit "(\S+)"$/,
      uses: /^config vpn ipsec phase2-interface .* set phase1name "(\S+)"$/,
    },
    {
      kind: 'phase 2',
      end: true,
      defines: /^config vpn ipsec phase2-interface edit "(\S+)"$/,
      uses: /^config system interface edit "(\S+-\d+)"$/,
    },
    {
      kind: 'interface',
      end: true,
      defines: /^config system interface edit "(\S+)"$/,
      uses: /^config router static .* set device "(\S+-\d+)"$/,
    },
    {
      kind: 'interface',
      uses: /^config firewall policy .* (?:set|append) (?:srcintf|dstintf) "(\S+-\S*\d+)"$/,
    },
    { kind: 'interface', uses: /^config router bgp .* set update-source "(lo-\S+)"$/ },
    {
      kind: 'prefix list',
      defines: /^config router prefix-list edit "(\S+)"$/,
      uses: /^config router route-map .* set match-ip-address "(\S+)"$/,
    },
    {
      kind: 'route map',
      defines: /^config router route-map edit "(\S+)"$/,
      uses: /^config router bgp .* set route-map(?:-in|-out|) "(\S+)"$/,
    },
    {
      kind: 'address',
      defines: /^config firewall address edit "(\S+)"$/,
      uses: /^config firewall addrgrp .* (?:set|append) member "(\S+)"$/,
    },
    {
      kind: 'address',
      uses: /^config firewall policy .* (?:set|append) (?:srcaddr|dstaddr) "(tl-\d\S+)"$/,
    },
    {
      kind: 'group',
      defines: /^config firewall addrgrp edit "(\S+)"$/,
      uses: /^config firewall policy .* (?:set|append) (?:srcaddr|dstaddr) "(tl-[a-z]+)"$/,
    },
  ],
};
