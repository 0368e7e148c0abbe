import { comparePrefixes } from '@/lib/addressing/prefix';
import type { Feed } from './network';
import type { Routes } from './routes';

/** A feed that brings too much: what comes, and what becomes of it: the session closes, or these prefixes are dropped. */
export type Over = { feed: Feed; prefixes: readonly string[]; beyond: 'close' | readonly string[] };

type Dropped = ReadonlyMap<Feed, ReadonlySet<string>>;

/** The feeds that bring more prefixes than their taker allows on one session. */
export function feedsOver(made: Routes, dropped: Dropped): Over[] {
  const { limited, prefixes, transit } = made.net;
  const held = new Map<number, number>();
  /** No feed brings more than its sender has: that is counted once for all that it feeds. */
  const heldBy = (speaker: number): number => {
    const known = held.get(speaker) ?? prefixes.filter((prefix) => made.at(speaker, prefix)).length;
    held.set(speaker, known);
    return known;
  };
  return limited.flatMap((feed) => {
    const { maximum } = feed.import;
    if (!maximum || !made.isUp(feed) || dropped.has(feed)) return [];
    const isShort = feed.export.defaultRoute === undefined && transit[feed.from] === true;
    if (isShort && heldBy(feed.from) <= maximum.prefixes) return [];
    const brought = prefixes
      .filter((prefix) => made.candidates(feed.to, prefix).some((route) => route.feed === feed))
      .sort(comparePrefixes);
    if (brought.length <= maximum.prefixes) return [];
    return [
      {
        feed,
        prefixes: brought,
        beyond: maximum.beyond === 'close' ? 'close' : brought.slice(maximum.prefixes),
      },
    ];
  });
}

/** The feeds of tables that learn more different prefixes than they hold: those that sort last go, as no document says which do. */
export const tablesOver = (made: Routes, dropped: Dropped): Over[] =>
  made.net.crowded.flatMap((speaker) => {
    const { mostLearned = Number.POSITIVE_INFINITY } = made.net.speakers[speaker] ?? {};
    const learned = made.net.prefixes
      .filter((prefix) => made.candidates(speaker, prefix).some(({ feed }) => feed))
      .sort(comparePrefixes);
    const beyond = learned.slice(mostLearned);
    const feeds = (made.net.arriving[speaker] ?? []).filter((feed) => made.isUp(feed));
    const isNew = (feed: Feed): boolean => beyond.some((prefix) => !dropped.get(feed)?.has(prefix));
    return beyond.length === 0
      ? []
      : feeds.filter(isNew).map((feed) => ({ feed, prefixes: learned, beyond }));
  });
