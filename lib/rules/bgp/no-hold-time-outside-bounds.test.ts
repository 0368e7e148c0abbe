import { describe, expect, it } from 'vitest';
import { example } from '@/lib/model/build';
import { problemsOf } from '@/lib/testing/rule-tester';
import { rule } from './no-hold-time-outside-bounds';

describe('a hold time of 3 s on VyOS', () => {
  it.each([
    ['1.5', 0],
    ['1.3', 1],
  ])('%s: %i findings', (version, count) => {
    const design = example({ gw: { platform: 'vyos', version }, vpn: { holdSeconds: 3 } });
    expect(problemsOf(design, [rule])).toHaveLength(count);
  });
});
