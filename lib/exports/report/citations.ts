import type { Source } from '@/lib/plan/facts';
import { all, type Html, inline, run } from './html';

/** Numbers sources as they are first cited, for marks in the text and the list at the end. */
export interface Citations {
  /** The marks of sources, as links into the list. */
  cite(sources: readonly Source[]): Html;
  /** Every source that was cited, in order of number. */
  list(): Html;
}

/** Citations that have none yet. */
export function citations(): Citations {
  const numbers = new Map<string, number>();
  const cited: Source[] = [];
  const marks = new Map<string, Html>();
  const numberOf = (source: Source): number => {
    const key = `${source.name} ${source.url ?? ''}`;
    const number = numbers.get(key) ?? cited.push(source);
    numbers.set(key, number);
    return number;
  };
  return {
    cite: (sources) => {
      const own = [...new Set(sources.map(numberOf))].sort((a, b) => a - b);
      const key = own.join();
      const made = marks.get(key) ?? mark(own);
      marks.set(key, made);
      return made;
    },
    list: () => all(...cited.map((source, at) => entry(source, at + 1))),
  };
}

const mark = (numbers: readonly number[]): Html =>
  numbers.length === 0
    ? run()
    : inline('small', {}, ...numbers.map((number) => inline('a', { href: `#s${number}` }, `[${number}]`)));

const entry = ({ name, url, checked }: Source, number: number): Html =>
  inline(
    'li',
    { id: `s${number}`, value: number },
    url?.startsWith('https://') ? inline('a', { href: url, rel: 'noreferrer' }, name) : name,
    `, checked ${checked}`,
  );
