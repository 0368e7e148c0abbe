import { describe, expect, it } from 'vitest';
import { example } from '@/lib/model/build';
import { fileText } from '@/lib/plan/config-file';
import { exportJob } from '@/lib/testing/export-job';
import { withFormerNames } from '../former-names';
import { exporter } from './terraform';

const called = (name: string) => example({ vgw: { name } });

function movesOf(now: string, ...earlier: string[]): string[] {
  const previous = earlier.reduce(
    (known, name) => withFormerNames(called(name), known),
    undefined as ReturnType<typeof called> | undefined,
  );
  const job = exportJob(called(now));
  const files = exporter.build({ ...job, options: { ...job.options, ...(previous ? { previous } : {}) } });
  const moved = files.find(({ path }) => path === 'moved.tf');
  const text = moved ? fileText(moved) : '';
  return [...text.matchAll(/from = (\S+)\n\s+to\s+= (\S+)/g)]
    .map(([, from, to]) => `${from} to ${to}`)
    .filter((line) => line.startsWith('aws_vpn_gateway.'));
}

describe('moves of a renamed object', () => {
  it('lead from the last export, and from those before it that may be what was applied', () => {
    expect(movesOf('C', 'A', 'B')).toEqual([
      'aws_vpn_gateway.b-vgw to aws_vpn_gateway.c-vgw',
      'aws_vpn_gateway.a-vgw to aws_vpn_gateway.b-vgw',
    ]);
  });

  it('never start at a name that is in use again', () => {
    expect(movesOf('A', 'A', 'B')).toEqual(['aws_vpn_gateway.b-vgw to aws_vpn_gateway.a-vgw']);
  });

  it('are none without a rename', () => {
    expect(movesOf('A')).toEqual([]);
    expect(movesOf('A', 'A')).toEqual([]);
  });
});
