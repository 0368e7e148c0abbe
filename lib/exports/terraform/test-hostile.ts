import type { Design } from '@/lib/model/design';
import { testDesigns } from './test-designs';

const dollar = '$';

/** Text that some target obeys: quotes, line breaks, templates, shell, Markdown, HTML, control and bidirectional characters. */
const hostileText = [
  `"} resource "null_resource" "x" {} ${dollar}{file("/etc/passwd")} %{for x in [1]}y%{endfor}`,
  '\n}\nprovider "http" {}\n#\r\nEOT\nTRUNKLINE_END\n',
  "'; rm -rf / #`id` $(id) <script>alert(1)</script> ![x](http://example.com) | \\ ! ; \u0000\u0007\u202e\u2028\ufeff",
  `${dollar}${dollar}{a} %%{b} ${dollar}`,
].join(' ');

/** The fields that hold text of a person. */
const textFields = new Set(['name', 'description', 'location', 'isp', 'carrier', 'text', 'version']);

/**
 * A design with every kind of cloud object, and with all that `more` has, with this text in every text field, put in behind the back of the schemas,
 * which would clean it. Names keep an ordinal, so that objects stay apart.
 */
export function hostileDesign({
  text = hostileText,
  more = [],
}: {
  text?: string;
  more?: readonly Design[];
} = {}): Design {
  const names = ['drawn-tables', 'static-on-gateway', 'two-regions', 'two-uplinks'];
  const designs = [...names.flatMap((name) => testDesigns[name]?.() ?? []), ...more];
  const [first] = designs;
  if (!first) throw new Error('no design to start from');
  const objects = Object.assign(
    {},
    ...designs.map((design, index) => prefixedObjects(design.objects, `d${index}-`)),
  ) as Design['objects'];
  return {
    ...first,
    name: text,
    description: text,
    settings: { tags: { [text.slice(0, 60)]: text, team: text } },
    objects: replaceTexts(objects, text) as Design['objects'],
  };
}

/** Fields that hold a word of a list, which an id may look like. */
const words = new Set(['kind', 'cloud', 'region', 'type', 'zone']);

/** Objects with their ids, and all references to them, prefixed. */
function prefixedObjects(objects: Design['objects'], prefix: string): Record<string, unknown> {
  const ids = Object.keys(objects);
  const renamed = (value: unknown): unknown => {
    if (typeof value === 'string') return ids.includes(value) ? prefix + value : value;
    if (Array.isArray(value)) return value.map(renamed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, words.has(key) ? inner : renamed(inner)]),
    );
  };
  return Object.fromEntries(Object.entries(objects).map(([id, object]) => [prefix + id, renamed(object)]));
}

function replaceTexts(value: unknown, text: string): unknown {
  if (Array.isArray(value)) return value.map((item) => replaceTexts(item, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      textFields.has(key) && typeof inner === 'string' ? text : replaceTexts(inner, text),
    ]),
  );
}
