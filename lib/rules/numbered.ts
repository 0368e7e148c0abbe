import { maxName } from '@/lib/model/fields';
import { cleanLine } from '@/lib/model/text';

/** A name with a number behind it, cut so that both fit. */
export function numbered(name: string, count: number): string {
  const end = ` ${count}`;
  return cleanLine(name, maxName - end.length) + end;
}
