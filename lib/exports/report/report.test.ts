import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { example, piece } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';
import { fileText } from '@/lib/plan/config-file';
import { samples } from '@/lib/samples/all';
import { largeDesign } from '@/lib/samples/large';
import { exportJob } from '@/lib/testing/export-job';
import { exporter } from './report';

const textOf = (design: Design): string => exporter.build(exportJob(design)).map(fileText).join('');

const sample = (id: string): Design => {
  const found = samples.find((each) => each.id === id);
  if (!found) throw new Error(`no sample ${id}`);
  return found.design();
};

/** Names of the elements in a text, in order; closing ones with a slash. */
const tagsOf = (text: string): string[] => text.match(/<\/?[a-z0-9]+/g) ?? [];

describe('the report', () => {
  it.each(['consumer-to-vpc', 'azure-and-google'])('of %s is as its golden file says', async (id) => {
    await expect(textOf(sample(id))).toMatchFileSnapshot(join(import.meta.dirname, `golden/${id}.html`));
  });

  it.each(samples.map(({ id }) => id))('of %s is whole, and each link leads somewhere', (id) => {
    const text = textOf(sample(id));
    const open: string[] = [];
    for (const tag of tagsOf(text)) {
      const name = tag.replace(/[</]/g, '');
      if (name === 'meta') continue;
      if (!tag.startsWith('</')) open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, found]) => found);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of text.matchAll(/ href="#([^"]+)"/g)) expect(ids).toContain(target);
    expect(text).not.toMatch(/undefined|NaN|\[object|<script|javascript:/);
  });

  it('loads nothing, and says so', () => {
    const text = textOf(example());
    expect(text).toContain('content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;"');
    expect(text).not.toMatch(/ (src|srcset|style|on[a-z]+)=|@import|url\(/);
    for (const [, url] of text.matchAll(/ href="([^#"][^"]*)"/g)) expect(url).toMatch(/^https:\/\//);
  });

  it('has a proof for every tunnel, open where the ends do not agree', () => {
    const text = textOf(example());
    expect(text.match(/<details /g)).toHaveLength(4);
    expect(text).not.toContain(' open=""');
    const refused = textOf(example({ vpn: { ike: { dhGroup: 31 } } }));
    expect(refused.match(/<details [^>]*open=""/g)).toHaveLength(2);
    expect(refused).toContain('Cisco IOS XE and AWS do not offer group 31');
    expect(refused).toContain('the two ends share no IKE DH group');
  });

  it('tells what fails when, and which flow does not survive what it must', () => {
    const dual = sample('two-gateways-two-uplinks');
    const flow = dual.objects['servers-to-orders'];
    if (flow?.kind !== 'flow') throw new Error('no flow');
    const asked: Design = {
      ...dual,
      objects: { ...dual.objects, [flow.id]: { ...flow, survives: ['device', 'hub'] } },
    };
    const text = textOf(asked);
    expect(text).toContain('17 in all, of which 9 touch a flow.');
    expect(text).toMatch(/When hub “Transit gateway” fails: No connection of “Amsterdam data centre”/);
    expect(text).toContain('one failure: hub “Transit gateway”');
    expect(text).toMatch(/moved: Servers to orders \(\d+ to \d+ s\), Servers to analytics/);
    expect(textOf(example())).toContain('id="failures"');
    const { failures: _, ...job } = exportJob(asked);
    expect(exporter.build(job).map(fileText).join('')).not.toContain('id="failures"');
  });

  it('says that failures are left out of a report, and where they are told', () => {
    const job = exportJob(largeDesign(100, { sitesPerFlow: 1 }));
    const text = exporter.build(job).map(fileText).join('');
    const section = text.slice(text.indexOf('id="failures"'));
    expect(section).toMatch(
      /Left out: 100 flows under 6\d\d failures are 6\d,\d00 cases, more than the 40,000/,
    );
    expect(section).toContain('trunkline simulate FILE --matrix');
  });

  it('lists waivers with owner, reason and last day, soonest first', () => {
    const waiver = (id: string, fields: { owner: string; expires: string; at: string[] }) =>
      piece('waiver', id, { rule: 'redundancy/prefer-two-isps', reason: 'One <ISP> here', ...fields });
    expect(textOf(example())).not.toContain('id="waivers"');
    const text = textOf(
      example({}, [
        waiver('w1', { owner: 'Mia', expires: '2027-03-01', at: ['gw', 'gw2'] }),
        waiver('w2', { owner: 'Ben', expires: '2026-12-24', at: ['site'] }),
      ]),
    );
    const section = text.slice(text.indexOf('<section id="waivers">'), text.indexOf('<section id="sites">'));
    expect(section.indexOf('Ben')).toBeLessThan(section.indexOf('Mia'));
    expect(section).toContain('<div>edge-1</div><div>edge-2</div>');
    expect(section).toContain('One &lt;ISP&gt; here');
    expect(section).toContain('<time datetime="2027-03-01">2027-03-01</time>');
  });

  it('is the same again, and another for another design', () => {
    expect(textOf(example())).toBe(textOf(example()));
    expect(textOf(example({ gw: { asn: 64_600 } }))).not.toBe(textOf(example()));
  });

  it('has nothing for an empty design, and says why', () => {
    const bare = example({
      gw: null,
      gw2: null,
      vgw: null,
      vpc: null,
      att: null,
      vpn: null,
      vpn2: null,
      flow: null,
    });
    expect(exporter.accepts(exportJob(bare))).toEqual({ reason: 'The design has no gateway and no VPC.' });
  });

  it('lets no text of a person become markup', () => {
    const words = [
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onmouseover='alert(1)",
      '</style><b>&lt;x&gt; & \u202e\u0000\n',
      '<!-- ]]> {{x}} javascript:alert(1)',
    ];
    const calm = textOf(example());
    for (const word of words) {
      const design = {
        ...example({
          site: { name: word },
          lan: { name: word },
          gw: {
            name: word,
            uplinks: [{ id: 'u1', name: word, isp: word, address: '203.0.113.10', mtu: 1500 }],
          },
          region: { name: word },
          vpc: {
            name: word,
            subnets: [
              { id: 'a', name: word, prefix: '10.100.0.0/24', zone: 'a' },
              { id: 'b', name: word, prefix: '10.100.1.0/24', zone: 'b' },
            ],
          },
          vgw: { name: word },
          vpn: { name: word },
          flow: { name: word },
        }),
        name: word,
      };
      const text = textOf(design);
      expect(tagsOf(text).filter((tag) => tag.startsWith('<script') || tag.startsWith('<img'))).toEqual([]);
      expect(text.match(/<\/style>/g)).toHaveLength(1);
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
      expect(text).not.toMatch(/<[^>]* on[a-z]+=/);
      expect(tagsOf(text)).toEqual(tagsOf(calm));
    }
  });
});
