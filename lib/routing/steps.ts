import type { Plan } from '@/lib/plan/plan';
import { type Down, watched } from './bgp/routes';
import { linkOfSession } from './links';
import type { Outage } from './outage';
import { refusalText, routeText } from './reasons';
import { stateOf } from './state';

/** One message of BGP, or a choice that follows from some. */
export type BgpStep =
  | {
      kind: 'message';
      prefix: string;
      /** The objects that send and take it, the link and the session. */
      from: string;
      to: string;
      link: string;
      session: string;
      says: 'announces' | 'withdraws' | 'keeps';
      /** What became of it: taken, taken in place of an earlier one, or not. */
      outcome: 'taken' | 'replaced' | 'refused' | 'withdrawn';
      path: readonly number[];
      why: string;
    }
  | { kind: 'choice'; prefix: string; at: string; table?: string; route: string | undefined };

/**
 * The messages by which prefixes settle, in order, prefix by prefix: who announces what to whom, and what comes of it. A message that is kept back is a
 * step too (`keeps`), with the rule that keeps it.
 */
export function stepsOf(plan: Plan, prefixes: readonly string[], down?: Outage): BgpStep[] {
  const { model, routes, isLinkUp } = stateOf(plan, down);
  const state: Down = { isDown: (feed) => !routes.isUp(feed), isLinkDown: (link) => !isLinkUp(link) };
  return prefixes.flatMap((prefix) =>
    watched(model.net, prefix, state).flatMap((event): BgpStep[] => {
      if (event.what === 'chosen') {
        const { object, table } = model.at(event.speaker);
        if (down?.has(object)) return [];
        const route = event.best && routeText(event.best);
        return [{ kind: 'choice', prefix, at: object, ...(table ? { table: table.id } : {}), route }];
      }
      const { feed, route, before, refusal } = event;
      const isKept = refusal?.by === 'sender';
      const outcome = route
        ? before
          ? 'replaced'
          : 'taken'
        : event.what === 'withdrawn'
          ? 'withdrawn'
          : 'refused';
      const message: BgpStep = {
        kind: 'message',
        prefix,
        from: model.at(feed.from).object,
        to: model.at(feed.to).object,
        link: linkOfSession(feed.session.id),
        session: feed.session.id,
        says: event.what === 'withdrawn' ? 'withdraws' : isKept ? 'keeps' : 'announces',
        outcome,
        path: route?.path ?? [],
        why: refusal ? refusalText(refusal) : route ? routeText(route) : '',
      };
      return [message];
    }),
  );
}
