import { type Command, Option } from 'commander';
import { catalog } from '@/lib/catalog';
import type { Rule } from '@/lib/rules/rule';
import { runRules } from '@/lib/rules/run';
import { print, printJson, Unusable } from '../terminal';

/** `rules [ID]`: lists all rules, or tells all about one. */
export function addRules(program: Command): void {
  program
    .command('rules')
    .description('List the rules, or explain one.')
    .argument('[ID]', 'a rule, or the start of some such as bgp/')
    .addOption(new Option('--format <format>', 'how to tell').choices(['text', 'json']).default('text'))
    .action((id: string | undefined, { format }: { format: 'text' | 'json' }) => {
      const found = catalog.rules.filter((rule) => id === undefined || rule.id.startsWith(id));
      const one = catalog.rules.find((rule) => rule.id === id) ?? (found.length === 1 ? found[0] : undefined);
      if (found.length === 0) throw new Unusable(`There is no rule ${id}.${nearest(id ?? '')}`);
      if (format === 'json')
        printJson({ format: 'trunkline-rules', version: 1, rules: (one ? [one] : found).map(asData) });
      else print(...(one && id !== undefined ? explained(one) : listed(found)));
    });
}

function listed(rules: readonly Rule[]): string[] {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return [
    ...rules.map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${title}`),
    '',
    `${rules.length} rules. \`trunkline rules ID\` explains one.`,
  ];
}

function explained(rule: Rule): string[] {
  const finding = findingOf(rule);
  return [
    `${rule.id} (${rule.severity}${rule.onlyByPolicy ? ', only where a policy pack asks for it' : ''})`,
    '',
    rule.title,
    '',
    `Why: ${rule.why}`,
    ...(finding ? ['', 'It says, for example:', `  ${finding.what}`, `  do: ${finding.action}`] : []),
    ...(finding?.fix ? [`  fix: ${finding.fix.label}`] : []),
    '',
    'Sources:',
    ...rule.sources.map(({ name, url, checked }) => `  ${name}${url ? `, ${url}` : ''} (checked ${checked})`),
  ];
}

const findingOf = (rule: Rule) =>
  runRules({
    ...catalog,
    design: rule.examples.bad(),
    rules: [rule],
    today: new Date().toISOString().slice(0, 10),
  })[0];

const asData = ({ id, severity, title, why, sources, onlyByPolicy }: Rule) => ({
  id,
  severity,
  title,
  why,
  sources,
  ...(onlyByPolicy ? { onlyByPolicy } : {}),
});

/** Rules that share most words with what was asked for. */
function nearest(asked: string): string {
  const words = asked.split(/[/-]/).filter(Boolean);
  const scored = catalog.rules
    .map(({ id }) => ({ id, score: words.filter((word) => id.includes(word)).length }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return scored.length > 0
    ? ` Near it: ${scored
        .slice(0, 3)
        .map(({ id }) => id)
        .join(', ')}.`
    : '';
}
