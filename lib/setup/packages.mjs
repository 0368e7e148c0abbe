// @ts-check
// The Debian packages that steps of `npm test` need, and what each is for.
import { ensurePackages, isRoot, unpackPackages, withDependencies } from './debian.mjs';

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
