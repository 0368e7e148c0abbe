import type { IdForm } from '@/lib/plan/facts';

const group = '[-\\w.()]{0,89}[-\\w()]';
const name = '[a-z0-9](?:[\\w.-]{0,78}\\w)?';

/** How the id of a resource of these nested types looks: `/subscriptions/…/virtualNetworks/name`. Azure compares the fixed words without regard to case. */
export const idForm = (...types: readonly string[]): IdForm => ({
  pattern: `^/subscriptions/[0-9a-f-]{36}/resourceGroups/${group}/providers/Microsoft\\.Network/${types.map((type) => `${type}/${name}`).join('/')}$`,
  ignoreCase: true,
  example: `/subscriptions/…/resourceGroups/GROUP/providers/Microsoft.Network/${types.map((type) => `${type}/NAME`).join('/')}`,
});
