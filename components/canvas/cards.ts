import { gatewayTypeName, platformName } from '@/lib/editor/names';
import { mostRows } from '@/lib/editor/sizes';
import type { PlacedObject, Vpc } from '@/lib/model/kinds';
import type { Settled } from './settled';

/** A few words of a card; `auto` is not in the design but derived, `missing` is still to be given. */
export type Word = { text: string; tone?: 'auto' | 'missing' | 'strong' };

/** A line of a card: a port or zone at the left, words, and a number at the right. */
export type Row = { id: string; tag?: string; left?: Word; right?: Word };

export type Card = { meta: readonly Word[]; rows: readonly Row[] };

/** What an object's card says under its title. */
export function cardOf(object: PlacedObject, settled: Settled | undefined, cloud: string | undefined): Card {
  switch (object.kind) {
    case 'customer-gateway':
      return {
        meta: [
          object.platform
            ? { text: platformName(object.platform) }
            : { text: 'No platform', tone: 'missing' },
          ...asnWord(object.asn, settled),
        ],
        rows: shown(
          object.uplinks.map(({ id, name, isp, address }, index) => ({
            id,
            tag: 'port',
            left: { text: isp || name || `Uplink ${index + 1}` },
            right: address ? { text: address } : { text: 'no address', tone: 'missing' as const },
          })),
        ),
      };
    case 'vpn-gateway':
    case 'hub': {
      const type = object.type ? gatewayTypeName(cloud ?? '', object.type) : settled?.type;
      return {
        meta: [{ text: type ?? 'Usual type' }],
        rows: asnWord(object.asn, settled).map((left) => ({ id: 'asn', left })),
      };
    }
    case 'network':
      return { meta: [], rows: prefixRows(object.prefixes) };
    case 'vpc':
      return { meta: [], rows: vpcRows(object) };
    default:
      return { meta: [], rows: [] };
  }
}

const asnWord = (asn: number | undefined, settled: Settled | undefined): Word[] => {
  if (asn !== undefined) return [{ text: `AS ${asn}` }];
  return settled?.asn === undefined ? [] : [{ text: `AS ${settled.asn}`, tone: 'auto' }];
};

function prefixRows(prefixes: readonly string[]): Row[] {
  if (prefixes.length === 0) return [{ id: 'none', left: { text: 'no prefixes', tone: 'missing' } }];
  return shown(prefixes.map((text) => ({ id: text, left: { text, tone: 'strong' as const } })));
}

function vpcRows({ prefixes, subnets }: Vpc): Row[] {
  const unzoned = subnets.some(({ zone }) => zone) ? '·' : undefined;
  const inside = shown(
    subnets.map(({ id, name, prefix, zone }) => ({
      id: `subnet ${id}`,
      tag: zone ? zoneLetter(zone) : unzoned,
      left: { text: name },
      right: { text: prefix },
    })),
  );
  return [...prefixRows(prefixes), ...inside];
}

/** The part of a zone's name that differs within a region. */
const zoneLetter = (zone: string): string =>
  zone.match(/[0-9]*[a-z]$/)?.[0]?.replace(/^[0-9]+/, '') ?? zone.slice(-2);

/** All rows, or as many as a card shows with a last one that tells how many more there are. */
function shown(rows: readonly Row[]): Row[] {
  if (rows.length <= mostRows) return [...rows];
  const rest = rows.length - mostRows + 1;
  return [...rows.slice(0, mostRows - 1), { id: 'more', left: { text: `and ${rest} more` } }];
}
