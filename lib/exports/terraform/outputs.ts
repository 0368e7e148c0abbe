import { z } from 'zod';
import { isAddress } from '@/lib/addressing/prefix';
import { addressSlot } from '@/lib/plan/slots';
import type { ExportJob, OutputsReading } from '../export';
import { partsOf } from './parts';
import { addressesOutput } from './root-files';

/** The most characters that are read; a thousand sites have about a million. */
const mostText = 16_000_000;

const outputs = z.record(z.string(), z.unknown());
const output = z.object({ value: z.unknown() });
const values = z.record(z.string(), z.string());

/**
 * Reads what `terraform output -json` prints: the address of each slot out of the output `trunkline_addresses`, and nothing else. What is no address
 * slot of the design is named as unknown and not read, so that no key comes in this way. Messages repeat no value.
 */
export function readOutputs(text: string, job: ExportJob): OutputsReading {
  const found = addressesIn(text);
  if ('problems' in found) return found;
  const wanted = new Set(
    job.plan.connections.flatMap(({ tunnels }) =>
      tunnels.flatMap(({ id, from, to }) =>
        [from, to].flatMap(({ gateway, kind }) => (kind === 'cloud' ? [addressSlot(id, gateway).id] : [])),
      ),
    ),
  );
  const known = [...found.addresses].filter(([slot]) => wanted.has(slot));
  if (known.length === 0 && found.addresses.size > 0)
    return { problems: ['The outputs are of another design: it has none of their addresses.'] };
  const wrong = known.filter(([, value]) => !isAddress(value));
  if (wrong.length > 0) return { problems: wrong.map(([slot]) => `The value of ${slot} is no IP address.`) };
  return {
    addresses: Object.fromEntries(known),
    unknown: [...found.addresses.keys()].filter((slot) => !wanted.has(slot)),
    missing: [...partsOf(job).slots.keys()].filter((slot) => !found.addresses.has(slot)),
  };
}

function addressesIn(text: string): { addresses: Map<string, string> } | { problems: string[] } {
  if (text.trim() === '') return { problems: ['The text is empty.'] };
  if (text.length > mostText)
    return { problems: [`The text has ${text.length} characters; at most ${mostText} are read.`] };
  const all = outputs.safeParse(json(text));
  if (!all.success) return { problems: [`The text is not what ${command} prints: a JSON object.`] };
  const entry = Object.hasOwn(all.data, addressesOutput) ? all.data[addressesOutput] : undefined;
  if (entry === undefined)
    return {
      problems: [
        `There is no output ${addressesOutput}. Run ${command} in the folder of the bundle, after apply.`,
      ],
    };
  const value = output.safeParse(entry);
  if (!value.success)
    return {
      problems: [`The output ${addressesOutput} has no value: the text is not what ${command} prints.`],
    };
  const addresses = values.safeParse(value.data.value);
  if (!addresses.success)
    return {
      problems: [`The output ${addressesOutput} must lead from slots to addresses, all of them text.`],
    };
  return { addresses: new Map(Object.entries(addresses.data)) };
}

const command = '`terraform output -json`';

function json(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
