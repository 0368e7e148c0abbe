import { isIPv4 } from '@/lib/addressing/prefix';
import type { Grammar } from '../grammar';
import { pairs } from '../pairs';
import type { VendorCheck } from '../vendor-check';
import { pageForms, pageTexts, placed, requiredOf } from '../worksheets';
import { xmlObjects, xmlProblems } from './opnsense/xml';

const core = 'OPNsense, https://github.com/opnsense/core/blob/26.7/src';

const rule = [
  '*Action: Pass|Block|Reject',
  '*Quick: checked',
  '*Interface: NAME',
  '*Direction: In|Out',
  '*Version: IPv4|IPv6',
  '*Protocol: any|TCP|UDP|ESP',
  '*Source: ALIAS|any',
  '*Destination: ALIAS|any|This [Firewall]',
  'Destination port: 500|4500|179',
];

/** Pages by place: where each was read, and its fields, those it cannot do without behind `*`. */
const pages: Readonly<
  Record<string, { source: string; fields: readonly string[]; versions?: readonly string[] }>
> = {
  'System > Firmware > Plugins': {
    source: `${core}/opnsense/mvc/app/views/OPNsense/Core/firmware.volt`,
    fields: ['*os-frr: Install, unless it is there'],
  },
  'System > Configuration > Backups > Restore': {
    source: `${core}/www/diag_backup.php`,
    fields: ['*Configuration file: opnsense.xml', '*Restore areas: FRR, IPsec'],
  },
  'Interfaces > Assignments > Add': {
    source: `${core}/opnsense/mvc/app/controllers/OPNsense/Interfaces/forms/dialogAssignment.xml`,
    fields: ['*Device: DEVICE', '*Description: VTI'],
  },
  'Interfaces > VTI': {
    source: `${core}/www/interfaces.php`,
    fields: ['*Enable: checked', '*IPv4 Configuration Type: None', '*MTU: <1280-8192>', '*MSS: <576-65535>'],
  },
  'System > Routes > Configuration > Add': {
    source: `${core}/opnsense/mvc/app/controllers/OPNsense/Routes/forms/dialogEditRoute.xml`,
    fields: ['*Network Address: PREFIX', 'Gateway: that of LINE IPV4', 'Gateway: Null4 - 127.0.0.1'],
  },
  'Firewall > Aliases > Add': {
    source: `${core}/opnsense/mvc/app/models/OPNsense/Firewall/Alias.xml`,
    fields: ['*Name: ALIAS', '*Type: Host(s)|Network(s)', '+Content: PREFIX'],
  },
  'Firewall > Rules > Add': {
    source: `${core}/opnsense/mvc/app/controllers/OPNsense/Firewall/forms/dialogFilterRule.xml`,
    fields: rule,
    versions: ['26.7'],
  },
  'Firewall > Rules (new) > Add': {
    source: `${core}/opnsense/mvc/app/controllers/OPNsense/Firewall/forms/dialogFilterRule.xml`,
    fields: rule,
    versions: ['26.1'],
  },
  'Firewall > Automation > Filter > Add': {
    source: `${core}/opnsense/mvc/app/controllers/OPNsense/Firewall/forms/dialogFilterRule.xml`,
    fields: rule,
    versions: ['25.7', '25.1', '24.7'],
  },
};

const grammar: Grammar = {
  file: /\.txt$/,
  comment: /^#/,
  blocks: 'indent',
  anyOrder: {
    because: 'A page is saved as a whole, and rules of a line do not overlap.',
    source: `${core}/opnsense/mvc/app/controllers/OPNsense/Firewall/forms/dialogFilterRule.xml`,
  },
  tokens: {
    NAME: (word) => /^[A-Za-z][A-Za-z0-9._:/-]*$/.test(word),
    LINE: (word) => /^[A-Za-z][A-Za-z0-9._:/-]*,$/.test(word),
    DEVICE: (word) => /^ipsec[1-9][0-9]{0,4}$/.test(word),
    VTI: (word) => /^TL_[1-9][0-9]*$/.test(word),
    // Letters, digits and `_`, 31 at most.
    ALIAS: (word) => /^[A-Z][A-Z0-9_]{0,30}$/.test(word),
    IPV4: (word) => isIPv4(word),
  },
  forms: Object.entries(pages).flatMap(([place, { source, fields, versions }]) =>
    pageForms(place, source, fields).map((form) => (versions ? { ...form, versions } : form)),
  ),
  required: requiredOf(
    Object.fromEntries(Object.entries(pages).map(([place, { fields }]) => [place, fields])),
  ),
};

/** The lines of the worksheet, and those of the XML behind them. */
export function parted(lines: readonly string[]): { sheet: readonly string[]; xml: readonly string[] } {
  const start = lines.findIndex((line) => line.startsWith('<?xml'));
  return start < 0 ? { sheet: lines, xml: [] } : { sheet: lines.slice(0, start), xml: lines.slice(start) };
}

const rules = 'Firewall > (?:Rules|Rules \\(new\\)|Automation > Filter) > Add \\{.*\\} /';

export const check: VendorCheck = {
  vendor: 'opnsense',
  grammars: [grammar],
  readers: [{ file: /\.xml$/, problems: xmlProblems }],
  references: [
    {
      kind: 'alias',
      defines: /^Firewall > Aliases > Add \{.*\} \/ Name: (\S+)/,
      uses: new RegExp(`^${rules} (?:Source|Destination): ((?!any$|This ).+)$`),
    },
    {
      kind: 'line',
      defines: /^System > Routes > Configuration > Add \{.*\} \/ Gateway: that of ((?!WAN,)\S+),/,
      uses: new RegExp(`^${rules} Interface: ((?!IPsec$|WAN$).+)$`),
    },
    {
      kind: 'interface',
      defines: /^Interfaces > Assignments > Add \{.*\} \/ Description: (\S+)/,
      uses: /^Interfaces > (TL_\d+) \{.*\} \/ MTU/,
    },
    {
      kind: 'MSS of',
      defines: /^Interfaces > (TL_\d+) \{.*\} \/ MTU/,
      uses: /^Interfaces > (TL_\d+) \{.*\} \/ MSS/,
    },
    ...pairs('System > Routes > Configuration > Add \\{(.*)\\} /', ['Network Address', 'Gateway']),
  ],
  statements: (lines) => placed(parted(lines).sheet),
  hosted: {
    objects: (lines) => {
      const { sheet, xml } = parted(lines);
      return [...pageTexts(sheet), ...xmlObjects(xml)];
    },
    route: (far, number) => new RegExp(`^vti ${number} \\S+ ${far.replaceAll('.', '\\.')} shared$`),
    hops: /^neighbor \S+ multihop$/,
    anchor: /^Firewall > Aliases > Add\nName: TL_FAR\n/,
  },
};
