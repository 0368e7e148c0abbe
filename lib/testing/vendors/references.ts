/** A kind of object, and how a line creates one or needs it to be there already. */
type Pattern = { kind: string; defines?: RegExp; uses?: RegExp };

const ios: Pattern[] = [
  { kind: 'prefix list', defines: /^ip prefix-list (\S+) seq/, uses: /match ip address prefix-list (\S+)/ },
  { kind: 'route map', defines: /^route-map (\S+) /, uses: / route-map (\S+) (?:in|out)$/ },
  { kind: 'neighbor', defines: /^ neighbor (\S+) remote-as/, uses: /^ +neighbor (\S+) (?!remote-as)/ },
];

const patterns: Readonly<Record<string, Pattern[]>> = {
  'cisco-ios-xe': [
    ...ios,
    { kind: 'IKE proposal', defines: /^crypto ikev2 proposal (\S+)/, uses: /^ proposal (\S+)/ },
    { kind: 'transform', defines: /^crypto ipsec transform-set (\S+)/, uses: /^ set transform-set (\S+)/ },
    { kind: 'keyring', defines: /^crypto ikev2 keyring (\S+)/, uses: /^ keyring local (\S+)/ },
    { kind: 'IKE profile', defines: /^crypto ikev2 profile (\S+)/, uses: /^ set ikev2-profile (\S+)/ },
    {
      kind: 'IPsec profile',
      defines: /^crypto ipsec profile (\S+)/,
      uses: /tunnel protection ipsec profile (\S+)/,
    },
    { kind: 'interface', uses: /^ip route \S+ \S+ (Tunnel\S+)/ },
    { kind: 'interface', defines: /^interface (\S+)/ },
  ],
  example: [
    { kind: 'tunnel', defines: /^tunnel (\S+)/, uses: /^route \S+ into (\S+)/ },
    { kind: 'tunnel', uses: /^route \S+ into (\S+)/ },
  ],
  'juniper-srx': [
    { kind: 'IKE proposal', defines: /security ike proposal (\S+)/, uses: /ike policy \S+ proposals (\S+)/ },
    { kind: 'IKE policy', defines: /security ike policy (\S+)/, uses: /ike gateway \S+ ike-policy (\S+)/ },
    { kind: 'IKE gateway', defines: /security ike gateway (\S+)/, uses: /vpn \S+ ike gateway (\S+)/ },
    {
      kind: 'IPsec proposal',
      defines: /security ipsec proposal (\S+)/,
      uses: /ipsec policy \S+ proposals (\S+)/,
    },
    {
      kind: 'IPsec policy',
      defines: /security ipsec policy (\S+)/,
      uses: /vpn \S+ ike ipsec-policy (\S+)/,
    },
    { kind: 'unit', defines: /^set interfaces st0 unit (\S+)/, uses: /\bst0\.(\S+)/ },
    {
      kind: 'policy statement',
      defines: /policy-statement (\S+)/,
      uses: /(?:forwarding-table export|neighbor \S+ (?:import|export)) (\S+)/,
    },
    {
      kind: 'address',
      defines: /address-book global address (\S+)/,
      uses: /match (?:source|destination)-address (\S+)/,
    },
  ],
  'strongswan-frr': [
    ...ios,
    { kind: 'interface', defines: /^tunnel (xfrm\S+) \d/, uses: /^ip route \S+ (xfrm\S+)/ },
    { kind: 'interface', uses: /[io]ifname "(\S+)"/ },
    { kind: 'if_id', defines: /^tunnel xfrm\S+ (\d+)/, uses: /^ +if_id_(?:in|out) = (\d+)/ },
    { kind: 'connection', defines: /^ {2}(?!ike-)([a-z]\S*) \{$/, uses: /^ {2}ike-(\S+) \{$/ },
  ],
};

/** Kinds that need not be used by anything: they are what the rest is for. */
const ends: ReadonlySet<string> = new Set(['interface', 'if_id', 'tunnel', 'connection', 'unit']);

/** What is wrong with the names in a vendor's lines: used before they are defined, or defined and never used. */
export function brokenReferences(vendor: string, lines: readonly string[]): string[] {
  const table = patterns[vendor];
  if (!table) return [`no patterns for ${vendor}: add them`];
  const defined = new Set<string>();
  const used = new Set<string>();
  const broken: string[] = [];
  for (const line of lines.filter((text) => !/^\s*[#!]/.test(text))) {
    for (const { kind, defines, uses } of table) {
      const use = uses?.exec(line)?.[1];
      const define = use === undefined ? defines?.exec(line)?.[1] : undefined;
      if (define !== undefined) defined.add(`${kind} ${define}`);
      if (use === undefined) continue;
      used.add(`${kind} ${use}`);
      if (!defined.has(`${kind} ${use}`)) broken.push(`${kind} ${use} is used before it is defined: ${line}`);
    }
  }
  const idle = [...defined].filter(
    (name) => !used.has(name) && ![...ends].some((end) => name.startsWith(`${end} `)),
  );
  return [...broken, ...idle.map((name) => `${name} is defined and never used`)];
}
