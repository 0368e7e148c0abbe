import type { GatewayType } from '@/lib/plan/facts';

/** The name of a type within a sentence: `virtual private gateway`, but `Azure VPN gateway` and `VPN CloudHub`. */
export function typeName({ name }: Pick<GatewayType, 'name'>): string {
  const isProper = /[A-Z]/.test(name.slice(1));
  return isProper ? name : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** The same with its article, as it is spoken: `an HA VPN gateway`. */
export function aType(type: Pick<GatewayType, 'name'>): string {
  const name = typeName(type);
  const [word = ''] = name.split(' ');
  const isSpelt = /^[A-Z]+$/.test(word);
  return `${(isSpelt ? /^[AEFHILMNORSX]/ : /^[aeiou]/i).test(word) ? 'an' : 'a'} ${name}`;
}
