import { describe, expect, it } from 'vitest';
import { onPlatform, testDesigns } from '@/lib/testing/vendors/designs';
import { jobsOf, literals } from '@/lib/testing/vendors/jobs';
import type { RenderJob } from '../vendor';
import { vendor } from './generic';

function jobOf(name: string): RenderJob {
  const found = testDesigns().find(({ id }) => id === name);
  const [job] = found ? jobsOf(onPlatform(found.design, vendor.id), literals()) : [];
  if (!job) throw new Error(`the design ${name} has no gateway`);
  return job;
}

/** The fields of a page, `Name: value`, spaces between the two as one. */
function fieldsOf(lines: readonly string[], place: string): string[] {
  const start = lines.indexOf(place) + 1;
  if (start === 0) throw new Error(`no page ${place}`);
  const rest = lines.slice(start);
  const end = rest.findIndex((line) => !line.startsWith(' '));
  return rest.slice(0, end).map((line) => line.trim().replace(/ {2,}/g, ' '));
}

const worksheet = (job: RenderJob): string[] =>
  vendor.render(job).flatMap(({ lines }) => lines.map(({ text }) => text));

describe('the worksheet for any other device', () => {
  it('has both addresses of an end behind NAT', () => {
    const fields = fieldsOf(
      worksheet(jobOf('nat-and-two-uplinks')),
      'Ends of tunnel office-to-frankfurt-t1 (number 11)',
    );
    expect(fields).toContain('Own address: 10.255.0.2');
    expect(fields).toContain('Own address as the peer sees it: 203.0.113.10');
    expect(fields).toContain('Own identity: 203.0.113.10, of type IPv4 address');
    expect(fields).toContain('NAT traversal: on, since a NAT device is on the way: UDP 4500');
  });

  it('says by routes which static tunnel comes first, and lets nothing out in clear after the last', () => {
    const lines = worksheet(jobOf('static-routing'));
    const at = lines.flatMap((line, index) => (line === 'Route to 10.100.0.0/16' ? [lines[index + 1]] : []));
    expect(at).toEqual([
      '  Leads: into tunnel office-to-frankfurt-t1 (number 11), distance 1 where BGP has 20',
      '  Leads: into tunnel office-to-frankfurt-t2 (number 12), distance 2 where BGP has 20',
      '  Leads: nowhere (blackhole), distance 254: only while nothing better is there',
    ]);
  });

  it('has the VRF of an uplink', () => {
    expect(worksheet(jobOf('ha-pair-uplink-in-a-vrf'))).toContain(
      '  VRF of the outside:              INTERNET',
    );
  });

  it('has the session with the other device of the site, as internal', () => {
    const fields = fieldsOf(
      worksheet(jobOf('two-devices-at-one-site')),
      'Session with the other device 10.10.0.3',
    );
    expect(fields).toContain('Peer AS: the own one (internal)');
    expect(fields).toContain('Next hop of what goes out: this device');
  });

  it('orders a rule away only where it ordered one', () => {
    const none = worksheet({ ...jobOf('static-routing'), tunnels: [] });
    expect(none.filter((line) => line.includes('remove'))).toEqual([]);
  });
});
