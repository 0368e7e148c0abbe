import type { Choose } from './choose';

const plain = ['Head office', 'Berlin', 'Production', 'edge-1', 'Shared services', 'Malmö plant', 'Lab 7'];

const dollar = '$';

/** Names that a design may have and some target obeys or cannot take as they are: each is one line without control characters. */
const hostile = [
  `"} resource "null_resource" "x" {`,
  `${dollar}{file("/etc/passwd")} %{ if true }x%{ endif }`,
  '<<EOT EOT # // /* */',
  `'; drop table sites; --`,
  '../../etc/passwd',
  'CON',
  '-starts-with-a-hyphen-',
  '123',
  '東京 データセンター 😀',
  '...',
  'a_b__c-d',
  'Ünïcödé ﬃ ligature',
  `\\" \\n \\${dollar}{a}`,
  'x'.repeat(120),
  '<script>alert(1)</script>',
  `$(id) \`id\` | tee ; &`,
];

/** A name: mostly plain with an ordinal, at times hostile, at times the same as another's. */
export const anyName = (choose: Choose, id: string): string =>
  choose.chance(70)
    ? `${choose.one(plain)} ${id}`
    : choose.chance(80)
      ? choose.one(hostile)
      : choose.one(plain);

/** Tags of a design: none, plain ones, or such as need an escape. */
export const anyTags = (choose: Choose): Record<string, string> | undefined =>
  choose.maybe(50, () =>
    choose.one<Record<string, string>>([
      { owner: 'network team' },
      { 'Kosten-Stelle ä': '42', environment: 'production' },
      { [`${dollar}{a}`]: `"quoted" %{b} ${dollar}{c}`, 'name/with:signs': '<b>' },
    ]),
  );
