/**
 * Provider releases that take turns, by provider name: the oldest and the newest that bundles allow, of those that there are stand-ins for. Others
 * have one release only.
 */
export const releaseSets: readonly Readonly<Record<string, string>>[] = [
  { azurerm: '4.79.0', google: '7.9.0' },
  { azurerm: '5.2.0', google: '7.45.0' },
];
