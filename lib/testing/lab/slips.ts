import { type ConfigFile, fileText } from '@/lib/plan/config-file';
import type { Trial } from './trial';

/** A way to get a file of a lab wrong, and what the lab has to say to it. */
type Slip = { id: string; path: string; wrong: (text: string) => string; complaint: RegExp };

/** Slips in the lab of one connection with two tunnels; those of one trial are about different tunnels or boxes, so that each is seen by itself. */
const slips: readonly (readonly Slip[])[] = [
  [
    {
      id: 'wrong key',
      path: 'boxes/edge/swanctl.conf',
      wrong: (text) => text.replace('"lab_only_key_1"', '"lab_only_key_of_nobody"'),
      complaint: /vpn-office\/t1 is not up at edge/,
    },
    {
      id: 'wrong proposal of IKE',
      path: 'boxes/vgw/swanctl.conf',
      wrong: (text) => text.replace(/(-t2 \{[\s\S]*?\n {4}proposals = ).*/, '$1aes256-sha256-modp2048'),
      complaint: /vpn-office\/t2 is not up at edge/,
    },
    {
      id: 'no null route',
      path: 'boxes/edge/frr.conf',
      wrong: (text) => text.replace('ip route 10.100.0.0/16 Null0 254\n', ''),
      complaint: /[1-9]\d* packets with inside addresses crossed the internet in clear/,
    },
  ],
  [
    {
      id: 'wrong ASN',
      path: 'boxes/edge/frr.conf',
      wrong: (text) =>
        text.replace('neighbor 169.254.8.1 remote-as 64512', 'neighbor 169.254.8.1 remote-as 64999'),
      complaint: /the session of vpn-office\/t1 is not up at edge/,
    },
    {
      id: 'wrong proposal of ESP',
      path: 'boxes/vgw/swanctl.conf',
      wrong: (text) => text.replace(/(-t2 \{[\s\S]*?esp_proposals = ).*/, '$1aes128-sha256-modp2048'),
      complaint: /vpn-office\/t2 is not up at edge/,
    },
  ],
  [
    {
      id: 'missing network line',
      path: 'boxes/edge/frr.conf',
      wrong: (text) => text.replace(/^ {2}network .*\n/m, ''),
      complaint: /vgw does not hear 10\.10\.0\.0\/16/,
    },
    {
      id: 'one prefix too many',
      path: 'boxes/vgw/frr.conf',
      wrong: (text) =>
        text
          .replace(/(?<=prefix-list \S+-out seq 10 permit ).*/, '10.0.0.0/8 le 32')
          .replace(/^ {2}network .*\n/m, '$&  network 10.99.0.0/16\n')
          .concat('ip route 10.99.0.0/16 Null0\n'),
      complaint: /edge hears 10\.99\.0\.0\/16 on vpn-office\/t1, which the plan does not have there/,
    },
  ],
];

/** Trials of a lab with files wrong, each with what the lab has to say to its slips. */
export const slipTrials = ({ files }: Trial): (Trial & { complaints: readonly RegExp[] })[] =>
  slips.map((these) => ({
    id: these.map(({ id }) => id.replaceAll(' ', '-').toLowerCase()).join('.'),
    files: these.reduce(withSlip, files),
    fails: [],
    patience: 14,
    complaints: these.map(({ complaint }) => complaint),
  }));

function withSlip(files: readonly ConfigFile[], { id, path, wrong }: Slip): readonly ConfigFile[] {
  return files.map((file) => {
    if (file.path !== path) return file;
    const [right, changed] = [fileText(file), wrong(fileText(file))];
    if (right === changed) throw new Error(`${id}: there is nothing to get wrong in ${path}`);
    return {
      ...file,
      lines: changed
        .trimEnd()
        .split('\n')
        .map((text) => ({ text })),
    };
  });
}
