import { waiversOf } from '../waivers';
import { all, code, inline, list, table } from './html';
import type { ReportSection } from './section';

/** What persons accepted, and until when. */
export const waivers: ReportSection = {
  id: 'waivers',
  title: 'Problems accepted by waiver',
  write: ({ job: { design } }) => {
    const found = waiversOf(design);
    if (found.length === 0) return undefined;
    return all(
      inline(
        'p',
        {},
        'Somebody answers for each of these. A waiver counts until its last day; after that the problem is open again.',
      ),
      table(
        { caption: 'Waivers', columns: ['Rule', 'At', 'Owner', 'Reason', 'Last day'] },
        found.map(({ rule, at, owner, reason, expires }) => [
          code(rule),
          list(at),
          owner,
          reason,
          inline('time', { datetime: expires }, expires),
        ]),
      ),
    );
  },
};
