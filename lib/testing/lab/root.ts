import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Entry } from './archive';

/** What runs in the guest: shell, network tools, strongSwan and FRR. */
const programs = [
  ...[
    'bash',
    'sh',
    'awk',
    'cat',
    'chmod',
    'chown',
    'cp',
    'dirname',
    'grep',
    'head',
    'hostname',
    'id',
    'install',
    'kill',
    'ln',
    'ls',
  ],
  ...[
    'mkdir',
    'mount',
    'mv',
    'rm',
    'rmdir',
    'uniq',
    'sed',
    'setsid',
    'sleep',
    'sort',
    'stty',
    'tail',
    'tar',
    'touch',
    'tr',
    'umount',
    'uname',
    'wc',
  ],
  ...['ip', 'modprobe', 'nft', 'nsenter', 'ping', 'sysctl', 'unshare', 'swanctl', 'vtysh'],
];

const daemons = ['/usr/lib/ipsec/charon', '/usr/lib/frr/zebra', '/usr/lib/frr/bgpd', '/usr/lib/frr/staticd'];

function pluginFile(name: string): string {
  return `/usr/lib/ipsec/plugins/libstrongswan-${name}.so`;
}

/** Plugins of charon and swanctl that tunnels with pre-shared keys need; loading the others takes longer than a tunnel. */
const plugins = [
  ...[
    'aes',
    'drbg',
    'gcm',
    'gmp',
    'hmac',
    'kdf',
    'kernel-netlink',
    'nonce',
    'openssl',
    'pem',
    'pkcs1',
    'pubkey',
    'random',
  ],
  ...['sha1', 'sha2', 'socket-default', 'updown', 'vici', 'x509'],
].map(pluginFile);

/** Whether a file is the settings of a plugin that is not there. */
function isOfOtherPlugin(path: string): boolean {
  const name = /^\/etc\/strongswan\.d\/charon\/(.*)\.conf$/.exec(path)?.[1];
  return name !== undefined && !plugins.includes(pluginFile(name));
}

/** Opened by name, so that no list of libraries has them: to end threads, for names of users, and for who may use vtysh. */
const opened = ['libgcc_s.so.1', 'libnss_files.so.2', 'security/pam_permit.so'].map(
  (name) => `/lib/x86_64-linux-gnu/${name}`,
);

const settings = [
  '/etc/strongswan.d',
  '/etc/swanctl',
  '/etc/passwd',
  '/etc/group',
  '/etc/nsswitch.conf',
  '/etc/protocols',
  '/etc/services',
  '/etc/iproute2',
];

const folders = [
  '/dev',
  '/lab',
  '/proc',
  '/root',
  '/run',
  '/sys',
  '/tmp',
  '/usr',
  '/usr/bin',
  '/usr/lib',
  '/usr/lib64',
  '/usr/sbin',
  '/var',
  '/var/lib',
  '/var/log',
  '/var/log/frr',
  '/var/tmp',
  '/var/tmp/frr',
  '/etc',
];

const links: Readonly<Record<string, string>> = {
  '/bin': 'usr/bin',
  '/lib': 'usr/lib',
  '/lib64': 'usr/lib64',
  '/sbin': 'usr/sbin',
  '/var/run': '/run',
};

/** vtysh asks PAM; in the guest everyone is root. */
const written: Readonly<Record<string, string>> = {
  '/etc/pam.d/frr': 'auth sufficient pam_permit.so\naccount sufficient pam_permit.so\n',
  '/etc/hosts': '127.0.0.1 localhost\n',
  '/etc/strongswan.conf':
    'charon {\n  load_modular = yes\n  plugins {\n    include strongswan.d/charon/*.conf\n  }\n}\n' +
    'swanctl {\n  load = pem pkcs1 x509 pubkey openssl random\n}\ninclude strongswan.d/*.conf\n',
};

/**
 * Modules of the kernel, of which those that nothing asks for by itself are loaded at once. `modprobe --show-depends` knows what they need, but for what the
 * kernel asks for by name: GCM's random numbers, ciphers, parts of the packet filter.
 */
export const loaded = ['veth', 'xfrm_user', 'xfrm_interface', 'esp4', 'aesni_intel', 'gcm', 'seqiv'];
const onRequest = [
  ...[
    'authenc',
    'echainiv',
    'ghash_generic',
    'ctr',
    'cbc',
    'hmac',
    'sha256_generic',
    'sha512_generic',
    'drbg',
    'crypto_null',
  ],
  ...[
    'jitterentropy_rng',
    'des3_ede_x86_64',
    'nf_tables',
    'nft_objref',
    'nft_ct',
    'nft_chain_nat',
    'nft_nat',
    'nf_conntrack',
  ],
];

/** All that chooses what a system is made of. */
export const recipe = {
  programs,
  daemons,
  plugins,
  opened,
  settings,
  folders,
  links,
  written,
  loaded,
  onRequest,
};

/** The files of a small system that is made of this machine's own, with modules of the kernel that is unpacked in a folder. */
export function rootOf(kernel: Kernel): Entry[] {
  const files = [...programs.map(whichProgram), ...daemons, ...plugins.filter(existsSync), ...opened];
  const all = new Set([
    ...files,
    ...librariesOf(files),
    ...settings.flatMap(filesBelow).filter((path) => !isOfOtherPlugin(path)),
  ]);
  const entries = new Map<string, Entry>();
  for (const path of folders) addFolder(entries, path);
  for (const [path, link] of Object.entries(links)) entries.set(path, { path, mode: 0o777, link });
  for (const path of all) addFile(entries, merged(path), readFileSync(path), statSync(path).mode & 0o7777);
  for (const path of moduleFiles(kernel)) {
    addFile(entries, merged(path.slice(kernel.folder.length)), readFileSync(path), 0o644);
  }
  for (const [path, text] of Object.entries(written)) addFile(entries, path, Buffer.from(text), 0o644);
  return [...entries.values()];
}

/** A kernel of Debian, unpacked: where, and its release. */
export type Kernel = { folder: string; release: string };

function addFolder(entries: Map<string, Entry>, path: string): void {
  if (path === '/' || entries.has(path)) return;
  addFolder(entries, dirname(path));
  entries.set(path, { path, mode: 0o755, isFolder: true });
}

function addFile(entries: Map<string, Entry>, path: string, data: Buffer, mode: number): void {
  addFolder(entries, dirname(path));
  entries.set(path, { path, mode, data });
}

/** `/lib` and the like are links to `/usr`. */
const merged = (path: string): string => path.replace(/^\/(bin|sbin|lib|lib64)\//, '/usr/$1/');

function whichProgram(name: string): string {
  const path = ['/usr/bin', '/usr/sbin', '/bin', '/sbin']
    .map((folder) => join(folder, name))
    .find(existsSync);
  if (!path) throw new Error(`${name} is missing`);
  return path;
}

function librariesOf(files: readonly string[]): string[] {
  const { stdout } = spawnSync('ldd', [...files], { encoding: 'utf8' });
  return [...new Set([...stdout.matchAll(/(?:=> |^\s+)(\/\S+)/gm)].map(([, path = '']) => path))].filter(
    (path) => existsSync(path) && !lstatSync(path).isDirectory(),
  );
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name)));
}

/** The files of the modules in the order they are loaded in, and the lists that modprobe reads. */
function moduleFiles({ folder, release }: Kernel): string[] {
  spawnSync('depmod', ['-b', folder, release]);
  const wanted = [...loaded, ...onRequest].flatMap((name) => {
    const { stdout } = spawnSync('modprobe', ['-S', release, '-d', folder, '--show-depends', name], {
      encoding: 'utf8',
    });
    return [...stdout.matchAll(/^insmod (\S+)/gm)].map(([, path = '']) => path);
  });
  const lists = readdirSync(join(folder, 'lib/modules', release))
    .filter((name) => name.startsWith('modules.'))
    .map((name) => join(folder, 'lib/modules', release, name));
  return [...new Set([...wanted, ...lists])];
}

/** The newest kernel in a folder that a package was unpacked in. */
export function kernelIn(folder: string): Kernel {
  const release = readdirSync(join(folder, 'lib/modules')).sort().at(-1);
  if (!release) throw new Error(`${folder} holds no kernel`);
  return { folder: realpathSync(folder), release };
}
