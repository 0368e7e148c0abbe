const text = 'QWORD|QOPEN [WORD...] [QCLOSE]';

/** Fields of `vpn ipsec phase1-interface` that every entry has. */
export const phase1Forms = [
  `set comments ${text}`,
  'set type static|dynamic|ddns',
  'set interface QPORT',
  'set ike-version 1|2',
  'set local-gw IPV4',
  'set remote-gw IPV4',
  'set authmethod psk|signature',
  'set peertype any|one|dialup|peer|peergrp',
  'set localid-type auto|fqdn|user-fqdn|keyid|address|asn1dn',
  'set localid QADDRESS',
  'set net-device enable|disable',
  'set proposal IKEPROPOSAL',
  'set dhgrp GROUP',
  'set keylife <120-172800>',
  'set nattraversal enable|disable|forced',
  'set dpd disable|on-idle|on-demand',
  'set dpd-retrycount <0-10>',
  'set dpd-retryinterval <1-3600>',
  'set psksecret QKEY',
];

/** Fields of `vpn ipsec phase2-interface`. */
export const phase2Forms = [
  `set comments ${text}`,
  'set phase1name QPORT',
  'set proposal ESPPROPOSAL',
  'set pfs enable|disable',
  'set dhgrp GROUP',
  'set keylife-type seconds|kbs|both',
  'set keylifeseconds <120-172800>',
  'set auto-negotiate enable|disable',
];

/** Fields of `system interface` that every tunnel has. */
export const tunnelForms = [
  `set description ${text}`,
  'set mtu-override enable|disable',
  'set mtu <68-9216>',
  'set tcp-mss <48-10000>',
];
/** Those of a tunnel with an address of its own. */
export const addressForms = ['set ip IPV4 OWNMASK', 'set remote-ip IPV4 MASK'];
/** Those of a loopback. */
export const loopbackForms = [
  'set vdom "root"',
  'set type loopback',
  `set description ${text}`,
  'set ip IPV4 OWNMASK',
];

/** Fields of static routes, by the range of ids that this exporter has for each kind: the documents leave ids free. */
export const routeForms = {
  PEERROUTE: ['set dst IPV4 OWNMASK', 'set gateway IPV4', 'set device QPORT', 'set priority <1-65535>'],
  INSIDEROUTE: ['set dst IPV4 OWNMASK', 'set device QPORT'],
  TUNNELROUTE: ['set dst IPV4 MASK', 'set device QPORT', 'set distance <1-255>', 'set priority <1-65535>'],
  ANCHOR: ['set dst IPV4 MASK', 'set blackhole enable', 'set distance <1-255>'],
};

/** Fields of `router bgp`, `neighbor`, that every session has. */
export const neighborForms = [
  `set description ${text}`,
  'set remote-as ASN',
  'set keep-alive-timer <0-65535>',
  'set holdtime-timer <3-65535>',
  'set connect-timer <1-65535>',
  'set link-down-failover enable|disable',
  'set soft-reconfiguration enable|disable',
  'set maximum-prefix <1-4294967295>',
  'set route-map-in QNAME',
  'set route-map-out QNAME',
];
/** Those of a session from a loopback. */
export const multihopForms = [
  'set ebgp-enforce-multihop enable|disable',
  'set ebgp-multihop-ttl <1-255>',
  'set update-source QPORT',
];

/** Fields of a rule of `router prefix-list`. */
export const ruleForms = ['set action permit|deny', 'set prefix IPV4 MASK', 'unset ge', 'unset le'] as const;

/** Fields of `firewall policy`. */
export const policyForms = [
  'set name QNAME',
  'set srcintf QPORT',
  'set dstintf QPORT',
  'set action accept|deny|ipsec',
  'set srcaddr QNAME',
  'set dstaddr QNAME',
  'set schedule "always"|"none"',
  'set service "ALL"|"BGP"',
];
