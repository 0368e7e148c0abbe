import { describe, expect, it } from 'vitest';
import type { Design } from '@/lib/model/design';
import { readDesign } from '@/lib/model/parse';
import type { ConfigFile } from '@/lib/plan/config-file';
import { onPlatform, testDesigns } from '@/lib/testing/vendors/designs';
import { jobsOf } from '@/lib/testing/vendors/jobs';
import { vendors } from './all';

/** Fields that hold a person's words, wherever they are in a design. */
const textFields = new Set([
  'name',
  'description',
  'isp',
  'version',
  'location',
  'text',
  'title',
  'owner',
  'reason',
  'interface',
  'lanInterface',
]);

/** Designs that between them have every kind of text and section. */
const chosen = [
  'cloud-hub',
  'two-gateways-two-uplinks',
  'nat-and-two-uplinks',
  'between-two-devices-static',
  'azure-two-uplinks',
];

const attacks: Record<string, string> = {
  'line breaks': 'Office\nno router bgp 1\r\nreload\u2028in 5\u2029now\u0085end',
  quotes: `Office" ; delete security ' \\" `,
  'template markers': `Office \${file("/etc/passwd")} %{ if true }x%{ endif } $(reboot) \`reboot\``,
  markup: '<script>alert(1)</script><!-- -->&amp;',
  'comment signs': '! # // /* Office */ -- ; | ? ^ ~',
  'control and bidirectional characters': 'Off\u0000ice\u001b[31m\u0007\u202eecalp\u2066\u2069\u200f\ufeff',
  'ten thousand characters': 'Office '.repeat(1500),
  'nothing readable': '\u{1f525}\u{1f525} \u6771\u4eac',
};

/** The design with every word of a person replaced by `text`. */
function withText(design: Design, text: string): Design {
  const replaced = (value: unknown, key?: string): unknown => {
    if (typeof value === 'string') return key && textFields.has(key) ? text : value;
    if (Array.isArray(value)) return value.map((item) => replaced(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, replaced(item, name)]));
  };
  return {
    ...design,
    name: text,
    description: text,
    settings: { tags: { note: text } },
    objects: replaced(withFields(design)) as Design['objects'],
  };
}

/** Every object with a description, every gateway with all the words it can have. */
function withFields(design: Design): Design['objects'] {
  return Object.fromEntries(
    Object.entries(design.objects).map(([id, object]) => {
      if (object.kind !== 'customer-gateway') return [id, { ...object, description: 'x' }];
      const uplinks = object.uplinks.map((line) => ({ ...line, name: 'x', isp: 'x', interface: 'eth7' }));
      return [id, { ...object, description: 'x', version: 'x', lanInterface: 'eth8', uplinks }];
    }),
  );
}

const parsed = (design: Design): Design => readDesign(JSON.parse(JSON.stringify(design))).design;

/** Signs that could mean something to a device, a shell or a template; the rest is letters, digits and harmless ones. */
const signsOf = (line: string): string => line.replace(/[A-Za-z0-9 _.,:()&=+@/[\]-]/g, '');

/** The lines of a file; in XML without its escapes, which stand for signs that mean nothing any more. */
const plainLines = ({ language, lines }: ConfigFile): string[] =>
  lines.map(({ text }) => (language === 'xml' ? text.replace(/&(?:amp|lt|gt|quot|apos|#39);/g, '') : text));

it('finds the chosen designs', () => {
  expect(testDesigns().filter(({ id }) => chosen.includes(id))).toHaveLength(chosen.length);
});

describe.each(vendors.map((vendor) => ({ id: vendor.id, vendor })))('$id', ({ id, vendor }) => {
  const designs = testDesigns()
    .filter((item) => chosen.includes(item.id))
    .map(({ design }) => onPlatform(design, id));
  const render = (design: Design): string[] =>
    jobsOf(design).flatMap((job) => vendor.render(job).flatMap(plainLines));
  const ways = [
    { way: 'raw', through: (design: Design): Design => design },
    { way: 'parsed', through: parsed },
  ];

  describe.each(ways)('$way', ({ through }) => {
    const calmLines = designs.map((design) => render(through(withText(design, 'Calm'))));

    it.each(Object.entries(attacks))('is unmoved by %s', (_, attack) => {
      for (const [at, design] of designs.entries()) {
        const calm = calmLines[at] ?? [];
        const lines = render(through(withText(design, attack)));
        expect(lines.length).toBe(calm.length);
        lines.forEach((line, index) => {
          expect(line).toMatch(/^[\x20-\x7e]*$/);
          expect(line.length).toBeLessThanOrEqual(vendor.maxLine);
          expect(signsOf(line), line).toBe(signsOf(calm[index] ?? ''));
        });
      }
    });
  });
});
