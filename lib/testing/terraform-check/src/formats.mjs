// The forms of text that behaviour rules can ask for.

import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';

/** A CIDR's parts, with `width` the bits of an address; undefined for what is none. */
export function parseCidr(text) {
  const [address, bits, ...rest] = text.split('/');
  const width = { 4: 32, 6: 128 }[isIP(address)];
  if (!width || rest.length || !/^\d+$/.test(bits ?? '') || Number(bits) > width) return undefined;
  return { address, bits: Number(bits), width };
}

function isNetworkAddress(text) {
  const cidr = parseCidr(text);
  if (cidr?.width !== 32) return cidr !== undefined;
  const number = cidr.address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  return number % 2 ** (32 - cidr.bits) === 0;
}

const isJson = (text) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Named forms of strings: what to call them, and how to tell. */
export const formats = {
  ip: ['a valid IP address', (text) => isIP(text) !== 0],
  ipv4: ['a valid IPv4 address', isIPv4],
  ipv6: ['a valid IPv6 address', isIPv6],
  cidr: ['a valid CIDR', (text) => parseCidr(text) !== undefined],
  ipv4_cidr: ['a valid IPv4 CIDR', (text) => parseCidr(text)?.width === 32],
  ipv6_cidr: ['a valid IPv6 CIDR', (text) => parseCidr(text)?.width === 128],
  network: ['a CIDR whose address is the first of its network', isNetworkAddress],
  ipv4_network: [
    'an IPv4 CIDR whose address is the first of its network',
    (text) => parseCidr(text)?.width === 32 && isNetworkAddress(text),
  ],
  ip_or_cidr: ['a valid IP address or CIDR', (text) => isIP(text) !== 0 || parseCidr(text) !== undefined],
  json: ['valid JSON', isJson],
  uuid: ['a valid UUID', (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)],
  arn: ['a valid ARN', (text) => /^arn:[^:]*:[^:]+:[^:]*:(\d{12}|aws|aws-managed|cw.*)?:.+$/.test(text)],
  not_empty: ['not empty', (text) => text !== ''],
  asn: ['a number from 1 to 4294967295', (text) => /^\d+$/.test(text) && text >= 1 && text <= 4294967295],
};

/** Whether an address is part of one of the networks. */
export function isWithin(address, networks) {
  const list = new BlockList();
  for (const network of networks) {
    const cidr = parseCidr(network);
    list.addSubnet(cidr.address, cidr.bits, `ipv${isIP(cidr.address)}`);
  }
  return isIP(address) !== 0 && list.check(address, `ipv${isIP(address)}`);
}
