const acronyms: ReadonlySet<string> = new Set(['dx', 'ec2', 'ip', 'nat', 'vpc', 'vpn']);

/** A resource type as a person reads it: `aws_vpn_connection` as `VPN connection`. */
export const plainType = (type: string): string =>
  type
    .split('_')
    .slice(1)
    .map((word) => (acronyms.has(word) ? word.toUpperCase() : word))
    .join(' ');
