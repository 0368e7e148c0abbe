import { fileText } from '@/lib/plan/config-file';
import type { Vendor } from '@/lib/vendors/vendor';
import { onPlatform, type TestDesign, testDesigns } from './designs';
import { jobsOf } from './jobs';

/** A test design on a platform in one of its versions, and the folder of its golden files, if it has any. */
export type VersionedDesign = TestDesign & { golden?: string };

/** The designs whose files in another version than the usual one are kept as golden files. */
const kept: readonly string[] = [
  'active-and-backup-tunnel',
  'azure-one-uplink',
  'nat-and-two-uplinks',
  'static-routing',
];

/** Every test design on a platform, in its usual version, and again in each version that writes or prints something otherwise. */
export function versionedDesigns(vendor: Vendor): VersionedDesign[] {
  return [
    ...testDesigns().map(({ id, design }) => ({ id, design: onPlatform(design, vendor.id), golden: id })),
    ...differingVersions(vendor).flatMap((version) =>
      testDesigns().map(({ id, design }) => ({
        id: `${id}, ${version}`,
        design: onPlatform(design, vendor.id, version),
        ...(kept.includes(id) ? { golden: `version-${version.replace(/[^A-Za-z0-9.]+/g, '-')}/${id}` } : {}),
      })),
    ),
  ];
}

/** The versions that differ from all before them in what is kept; the usual one, which is the first, is not among them. */
function differingVersions(vendor: Vendor): string[] {
  const seen = new Set<string>();
  return vendor.versions.filter((version, index) => {
    const text = testDesigns()
      .filter(({ id }) => kept.includes(id))
      .flatMap(({ design }) => jobsOf(onPlatform(design, vendor.id, version)))
      .flatMap((job) => [...vendor.render(job).map(fileText), JSON.stringify(vendor.verify(job))])
      .join('\n')
      // The head names the version.
      .replaceAll(`, version ${version}\n`, '\n');
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew && index > 0;
  });
}
