import type { Design } from '@/lib/model/design';
import { query } from '@/lib/model/query';

/** A problem that a person accepted, in words for a reader who does not have the design at hand. */
type WaiverWords = {
  id: string;
  rule: string;
  at: readonly string[];
  owner: string;
  reason: string;
  expires: string;
};

/** What was accepted by waivers, soonest to expire first. Whether one still counts is for the reader's calendar: files say the same on every day. */
export const waiversOf = (design: Design): WaiverWords[] =>
  query(design)
    .all('waiver')
    .map(({ id, rule, at, owner, reason, expires }) => ({
      id,
      rule,
      at: at.map((one) => design.objects[one]?.name || one),
      owner,
      reason,
      expires,
    }))
    .sort((a, b) => (a.expires < b.expires ? -1 : a.expires > b.expires ? 1 : a.id < b.id ? -1 : 1));
