// @ts-check
// The Debian packages that steps of `npm test` need, and what each is for.

import { ensurePackages, isRoot, unpackPackages, withDependencies } from './debian.mjs';
import { outputOf } from './run.mjs';

/** Programs that read the configurations of gateways on Linux. */
const readers = [
  'strongswan-charon',
  'strongswan-swanctl',
  // Ciphers of OpenSSL, and GCM.
  'libstrongswan-standard-plugins',
  'frr',
  'nftables',
  'openbgpd',
  'openiked',
  'iproute2',
  'procps',
];

/** It and strongSwan cannot both be installed, so it is unpacked. */
const unpackedReaders = ['libreswan'];

/**
 * Makes sure of the programs that read configurations. Gives the environment that their tests need, or a sentence that says why they cannot run.
 * @returns {Promise<Record<string, string> | string>}
 */
export async function ensureReaders() {
  const lack = await ensurePackages(readers);
  if (lack) return lack;
  if (!isRoot()) return 'Root is needed: the programs run in network namespaces of their own.';
  const libreswan = await unpackPackages(await withDependencies(unpackedReaders));
  if (!libreswan) return `The Debian package ${unpackedReaders.join(', ')} cannot be fetched: apt-get update`;
  return { LIBRESWAN: libreswan };
}

/** Programs that the exported lab runs, and what runs it on a kernel that has what it takes. */
const labPrograms = [
  'strongswan-charon',
  'strongswan-swanctl',
  'libstrongswan-standard-plugins',
  'frr',
  'nftables',
  'iproute2',
  'iputils-ping',
  'procps',
  // To find modules of a kernel, and to start it.
  'kmod',
  'qemu-system-x86',
];

/** It only names the kernel that Debian has at the time. */
const kernelPackage = 'linux-image-cloud-amd64';

/**
 * Makes sure of what the lab needs to run in a guest: the kernel is fetched but not installed. Gives the environment that its tests need, or a sentence
 * that says why they cannot run.
 * @returns {Promise<Record<string, string> | string>}
 */
export async function ensureLab() {
  const lack = await ensurePackages(labPrograms);
  if (lack) return lack;
  if (!isRoot()) return 'Root is needed: the guest is made of programs and settings that only root can read.';
  const kernel = /^ *Depends: (linux-image-\S+)$/m.exec(
    outputOf('apt-cache', ['depends', kernelPackage]),
  )?.[1];
  const folder = kernel && (await unpackPackages([kernel]));
  if (!folder)
    return `The kernel behind the Debian package ${kernelPackage} cannot be fetched: apt-get update`;
  return { LAB_KERNEL: folder };
}
