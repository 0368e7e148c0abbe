import type { Unsettled } from '@/lib/plan/plan';
import type { RuleContext } from './rule';

/** What an unsettled point is about; each has its rule. */
export type Topic =
  | 'address'
  | 'choice'
  | 'cloud'
  | 'crypto'
  | 'parent'
  | 'platform'
  | 'subnets'
  | 'tunnels'
  | 'type'
  | 'other';

/** The unsettled points of a plan that are about one thing, each once. */
export function unsettled({ plan }: Pick<RuleContext, 'plan'>, topic: Topic): Unsettled[] {
  const found = new Map<string, Unsettled>();
  for (const point of plan.unsettled) {
    const key = `${point.at} ${point.field ?? ''}`;
    if (topicOf(point) === topic && !found.has(key)) found.set(key, point);
  }
  return [...found.values()];
}

function topicOf({ field = '' }: Unsettled): Topic {
  const [word = ''] = field.split('/');
  return topics[word] ?? 'other';
}

/** By the first word of the field that is open. */
const topics: Readonly<Record<string, Topic | undefined>> = {
  uplinks: 'address',
  cloud: 'cloud',
  ike: 'crypto',
  esp: 'crypto',
  parent: 'parent',
  platform: 'platform',
  sku: 'choice',
  mode: 'choice',
  subnets: 'subnets',
  tunnels: 'tunnels',
  type: 'type',
};
