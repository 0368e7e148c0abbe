import { describe, expect, it } from 'vitest';
import { onPlatform, testDesigns } from '@/lib/testing/vendors/designs';
import { jobsOf } from '@/lib/testing/vendors/jobs';
import { existingBgpRemarks } from './existing-bgp';
import { outlineOf } from './outline';

function remarks(name: string): string[] {
  const found = testDesigns().find(({ id }) => id === name);
  const [job] = found ? jobsOf(onPlatform(found.design, 'cisco-ios-xe')) : [];
  if (!job) throw new Error(`${name} has a gateway`);
  return existingBgpRemarks(outlineOf(job), { routerId: 'router-id', paths: 'maximum-paths' });
}

describe('existingBgpRemarks', () => {
  it('names the AS, and what would change the sessions that are there', () => {
    expect(remarks('google')).toEqual([
      'Where BGP runs already, its AS must be 65001: if it is not, change the design and do not paste this.',
      'Leave out router-id there, because a changed router ID ends all sessions.',
      'Leave out maximum-paths where it is greater already.',
    ]);
  });

  it('says nothing of paths that are not written', () => {
    expect(remarks('active-and-backup-tunnel')).toHaveLength(2);
  });
});
