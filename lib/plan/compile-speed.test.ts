import { describe, expect, it } from 'vitest';
import { facts as aws } from '@/lib/clouds/aws/facts';
import type { Design } from '@/lib/model/design';
import { largeDesign } from '@/lib/samples/large';
import { compile } from './compile';
import { exampleFacts } from './example-facts';

const facts = exampleFacts([aws]);

describe('compiling time', () => {
  const milliseconds = (design: Design): number => {
    const times = Array.from({ length: 5 }, () => {
      const fresh = { ...design, objects: { ...design.objects } };
      const start = performance.now();
      compile(fresh, facts);
      return performance.now() - start;
    });
    return Math.min(...times);
  };

  it('grows with the size of the design, not faster', () => {
    const small = milliseconds(largeDesign(500));
    const large = milliseconds(largeDesign(5000));
    // Ten times the size; twice that again for a busy machine. A quadratic step gives a hundred.
    expect(large / small).toBeLessThan(26);
  });
});
