import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { example } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';
import { compile } from '@/lib/plan/compile';
import { fileText } from '@/lib/plan/config-file';
import { hasMark } from '@/lib/plan/slots';
import type { ExportJob } from '../export';
import { renderGateway } from '../render-gateway';
import { exporter } from './gateway-configs';

const jobOf = (design: Design, filled: Record<string, string> = {}): ExportJob => ({
  design,
  plan: compile(design, catalog),
  cloud: catalog.cloud,
  vendor: catalog.vendor,
  vendors: catalog.vendors,
  revision: '0badcafe',
  options: { keys: 'out-of-state', filled },
});

const slots: Record<string, string> = {
  'key:vpn/t1': 'Some.key_12345678',
  'key:vpn/t2': 'Other.key_12345678',
  'address:vpn/t1/vgw': '192.0.2.11',
  'address:vpn/t2/vgw': '192.0.2.12',
};

const textFor = (job: ExportJob, path: string): string => {
  const file = exporter.build(job).find((candidate) => candidate.path === path);
  if (!file) throw new Error(`no file ${path}`);
  return fileText(file);
};

describe('gateway-configs', () => {
  it('writes a folder for each gateway', () => {
    expect(exporter.build(jobOf(example())).map(({ path }) => path)).toEqual([
      'edge-1/cisco-ios-xe.cfg',
      'edge-1/verify.md',
      'edge-2/cisco-ios-xe.cfg',
      'edge-2/verify.md',
    ]);
  });

  it('has nothing for a design without gateways, and says why', () => {
    const job = jobOf(example({ gw: null, gw2: null, vpn: null, vpn2: null, flow: null }));
    expect(exporter.accepts(job)).toEqual({
      reason: 'The design has no customer gateway with a known platform.',
    });
    expect(exporter.build(job)).toEqual([]);
  });

  it('writes what the person filled in, and marks what is open', () => {
    const text = textFor(jobOf(example(), slots), 'edge-1/cisco-ios-xe.cfg');
    for (const literal of Object.values(slots)) expect(text).toContain(literal);
    expect(hasMark(text)).toBe(false);
    expect(hasMark(textFor(jobOf(example(), slots), 'edge-2/cisco-ios-xe.cfg'))).toBe(true);
    expect(hasMark(textFor(jobOf(example(), { 'key:vpn/t1': '' }), 'edge-1/cisco-ios-xe.cfg'))).toBe(true);
  });

  it.each([
    ['key:vpn/t1', 'short', 'pre-shared key of vpn/t1'],
    ['key:vpn/t1', '0starts-with-zero', 'pre-shared key of vpn/t1'],
    ['key:vpn/t1', 'good_key_1234\nreload', 'pre-shared key of vpn/t1'],
    ['key:vpn/t1', 'good_key_1234"', 'pre-shared key of vpn/t1'],
    ['address:vpn/t1/vgw', '192.0.2.11\nreload', 'outside address of vgw for vpn/t1'],
    ['address:vpn/t1/vgw', 'vpn.example.com', 'outside address of vgw for vpn/t1'],
  ])('refuses %s = %j without repeating it', (slot, literal, title) => {
    const build = (): unknown => exporter.build(jobOf(example(), { [slot]: literal }));
    expect(build).toThrow(title);
    expect(build).not.toThrow(literal);
  });

  it('asks no prototype for literals', () => {
    expect(() => exporter.build(jobOf(example(), Object.create({ 'key:vpn/t1': 'x' })))).not.toThrow();
  });

  it('leaves what fills a slot as it is', () => {
    const files = renderGateway(jobOf(example()), 'gw', ({ id }) => `\${slot["${id}"]}`);
    const text = files.map(fileText).join('');
    expect(text).toContain(`pre-shared-key local \${slot["key:vpn/t1"]}\n`);
    expect(text).toContain(`tunnel destination \${slot["address:vpn/t2/vgw"]}\n`);
    expect(text).not.toMatch(/[$%]\{(?!slot\["(key|address):vpn\/t[12](\/vgw)?"\]\})/);
  });

  it('warns in the head of what the plan could not settle', () => {
    const job = jobOf(example({ vpn: { ike: { dhGroup: 1 } } }));
    expect(job.plan.unsettled.length).toBeGreaterThan(0);
    expect(textFor(job, 'edge-1/cisco-ios-xe.cfg')).toContain('the two ends share no IKE DH group');
    expect(textFor(job, 'edge-2/cisco-ios-xe.cfg')).not.toContain('share no IKE DH group');
  });

  it('gives nothing for a gateway or platform it does not know', () => {
    expect(renderGateway(jobOf(example()), 'nobody', () => '')).toEqual([]);
    expect(renderGateway(jobOf(example({ gw: { platform: 'nothing' } })), 'gw', () => '')).toEqual([]);
  });

  it('writes a verification sheet that no text of a person escapes from', () => {
    const calm = textFor(jobOf(example(), slots), 'edge-1/verify.md');
    expect(calm).toContain('# Verify edge-1\n');
    expect(calm).toContain('\nshow crypto ikev2 sa remote 192.0.2.11\n');
    const hostile = `# x\n\`\`\`\n<script>alert(1)</script> [a](javascript:b) \${c} | \`d\`\u202e`;
    const job = jobOf(example({ gw: { name: hostile }, site: { name: hostile } }), slots);
    const [sheet] = exporter.build(job).filter(({ path }) => path.endsWith('verify.md'));
    const text = sheet ? fileText(sheet) : '';
    expect(text.split('\n').length).toBe(calm.split('\n').length);
    expect(text).not.toMatch(/<script|\$\{c|[\u202a-\u202e]/);
    expect(text.match(/```/g)?.length).toBe(calm.match(/```/g)?.length);
  });
});
