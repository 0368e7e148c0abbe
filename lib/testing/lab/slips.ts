import type { ConfigFile } from '@/lib/plan/config-file';
import type { Trial } from './trial';

/** A way to get a lab's files wrong, and a word that the lab's complaint has to have. */
type Slip = { id: string; path: string; change(text: string): string | undefined; complaint: RegExp };

/** The first line that matches becomes another; undefined drops it. */
const slips: readonly Slip[] = [
  {
    id: 'wrong-key',
    path: 'boxes/edge/swanctl.conf',
    change: (text) => (text.includes('secret = ') ? '    secret = "lab_only_key_of_nobody"' : text),
    complaint: /vpn-office\/t1 is not up/,
  },
  {
    id: 'wrong-ike-proposal',
    path: 'boxes/vgw/swanctl.conf',
    change: (text) => text.replace(/( {4}proposals = ).*/, '$1aes256-sha256-modp2048'),
    complaint: /vpn-office\/t1 is not up/,
  },
  {
    id: 'wrong-esp-proposal',
    path: 'boxes/vgw/swanctl.conf',
    change: (text) => text.replace(/(esp_proposals = ).*/, '$1aes128-sha256-modp2048'),
    complaint: /vpn-office\/t1 is not up/,
  },
  {
    id: 'wrong-asn',
    path: 'boxes/edge/frr.conf',
    change: (text) => text.replace(/(remote-as) 64512/, '$1 64999'),
    complaint: /the session of vpn-office\/t1 is not up/,
  },
  {
    id: 'missing-network',
    path: 'boxes/edge/frr.conf',
    change: (text) => (/^ {2}network /.test(text) ? undefined : text),
    complaint: /vgw does not hear 10\.10\.0\.0\/16/,
  },
  {
    id: 'one-prefix-too-many',
    path: 'boxes/vgw/frr.conf',
    change: (text) =>
      text.includes('prefix-list office-to-frankfurt-out seq')
        ? 'ip prefix-list office-to-frankfurt-out seq 10 permit any'
        : text,
    complaint: /hears .* which the plan does not have/,
  },
];

/** Trials of a lab, each with one of its files wrong. */
export const slipTrials = ({ files }: Trial): (Trial & { complaint: RegExp })[] =>
  slips.map(({ id, path, change, complaint }) => ({
    id,
    files: files.map((file) => (file.path === path ? changed(file, change) : file)),
    fails: [],
    patience: 14,
    complaint,
  }));

function changed(file: ConfigFile, change: Slip['change']): ConfigFile {
  const lines = file.lines.flatMap((line) => {
    const text = change(line.text);
    return text === undefined ? [] : [{ ...line, text }];
  });
  if (lines.length === file.lines.length && lines.every(({ text }, at) => text === file.lines[at]?.text))
    throw new Error(`nothing to get wrong in ${file.path}`);
  return { ...file, lines };
}
