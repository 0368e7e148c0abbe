import { example, piece } from '@/lib/model/build';
import { notYet } from '../not-yet';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';

const hub = piece('hub', 'hub', { parent: 'region', name: 'Hub' });

export const rule = defineRule({
  id: 'hub/require-links',
  severity: 'warning',
  title: 'A hub needs at least two links.',
  why: 'A hub passes traffic between its links: with fewer than two it costs money and does nothing.',
  sources: [aws.transit, microsoft.wanFaq, google.ncc],
  examples: {
    bad: () => example({}, [hub]),
    good: () =>
      example({}, [
        hub,
        piece('attachment', 'att2', { from: 'hub', to: 'vpc' }),
        piece('vpn-connection', 'vpn3', { from: 'gw', to: 'hub' }),
      ]),
  },
  *check({ query, name }) {
    for (const { id } of query.all('hub')) {
      const count = query.links(id).length;
      if (count >= 2) continue;
      yield {
        what: `${name(id)} has ${count === 0 ? 'no link' : 'one link only'}.`,
        action: 'Connect sites, VPCs or other hubs to it, or remove it.',
        at: [{ id }],
        ...notYet(count === 0),
      };
    }
  },
});
