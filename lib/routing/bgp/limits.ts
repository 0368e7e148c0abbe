import { comparePrefixes } from '@/lib/addressing/prefix';
import type { Feed } from './network';
import type { Routes } from './routes';

/** A feed that brings too much: what comes, and what becomes of it: the session closes, or these prefixes are dropped. */
export type Over = { feed: Feed; prefixes: readonly string[]; beyond: 'close' | readonly string[] };

type Dropped = ReadonlyMap<Feed, ReadonlySet<string>>;

/** The feeds that bring more prefixes than their taker allows on one session. */
export const feedsOver = (made: Routes, dropped: Dropped): Over[] =>
  made.net.limited.flatMap((feed) => {
    const { maximum } = feed.import;
    if (!maximum || !made.isUp(feed) || dropped.has(feed)) return [];
    const prefixes = made.net.prefixes
      .filter((prefix) => made.candidates(feed.to, prefix).some((route) => route.feed === feed))
      .sort(comparePrefixes);
    if (prefixes.length <= maximum.prefixes) return [];
    return [
      { feed, prefixes, beyond: maximum.beyond === 'close' ? 'close' : prefixes.slice(maximum.prefixes) },
    ];
  });

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
