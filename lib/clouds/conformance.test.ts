import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { usableSubnets } from '@/lib/addressing/pool';
import { contains, overlaps, prefixLength, prefixVersion } from '@/lib/addressing/prefix';
import { emptyDesign } from '@/lib/model/design';
import type { Source } from '@/lib/plan/facts';
import { exportJob } from '@/lib/testing/export-job';
import { clouds } from './all';
import { emptyPart } from './cloud';

const here = import.meta.dirname;
const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('the family of clouds', () => {
  it('is what the folders are, sorted', () => {
    expect(clouds.map(({ id }) => id)).toEqual(folders.sort());
  });

  it('has a README and its own file for each', () => {
    for (const { id } of clouds)
      for (const file of [`${id}.ts`, 'README.md', 'facts.ts'])
        expect(existsSync(join(here, id, file))).toBe(true);
  });
});

describe.each(clouds.map((cloud) => [cloud.id, cloud] as const))('%s', (_, cloud) => {
  const { inside, gatewayTypes, regions, support } = cloud;

  it('names where and when each fact was read', () => {
    const all: Source[] = [
      ...cloud.sources,
      ...inside.sources,
      ...gatewayTypes.flatMap(({ sources }) => sources),
      ...gatewayTypes.flatMap(({ choice, choices = {} }) =>
        [choice, ...Object.values(choices)].map(({ source }) => source),
      ),
      cloud.switching.propagation.source,
      cloud.switching.circuit.source,
      ...[cloud.switching.instance, cloud.switching.withdrawal, cloud.switching.circuit.bfd].flatMap(
        (time) => time?.source ?? [],
      ),
      ...cloud.reservedAsns.map(({ source }) => source),
      cloud.prefixLengths.source,
      ...cloud.mtu.sources,
      ...cloud.forbiddenPrefixes.map(({ source }) => source),
      ...[
        ...(cloud.reservedDestinations ?? []),
        ...(cloud.refusedBlocks ?? []),
        ...(cloud.avoidedPrefixes ?? []),
        ...Object.values(cloud.quotas ?? {}),
        ...gatewayTypes.flatMap(({ quotas, tunnelMbps }) => [
          ...Object.values(quotas ?? {}),
          ...(tunnelMbps ? [tunnelMbps] : []),
        ]),
      ].map(({ source }) => source),
      ...gatewayTypes.flatMap(({ sizes }) => sizes.flatMap(({ sources }) => sources)),
      ...Object.values(cloud.lifecycle).flatMap(({ sources }) => sources),
    ];
    expect(cloud.sources.length).toBeGreaterThan(0);
    for (const { name, checked } of all) {
      expect(name).not.toBe('');
      expect(checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(new Date(`${checked}T00:00:00Z`).toISOString().slice(0, 10)).toBe(checked);
    }
    for (const { sources } of gatewayTypes) expect(sources.length).toBeGreaterThan(0);
  });

  it('keeps, avoids and hands out inside prefixes within what it allows', () => {
    const within = (prefix: string): boolean => inside.allowed.some((outer) => contains(outer, prefix));
    for (const prefix of [...inside.pools, ...inside.reserved])
      expect([prefix, within(prefix)]).toEqual([prefix, true]);
    for (const [index, pool] of inside.pools.entries())
      for (const other of inside.pools.slice(index + 1)) expect(overlaps(pool, other)).toBe(false);
    for (const pool of inside.pools)
      expect(prefixLength(pool)).toBeLessThanOrEqual(inside.bits[prefixVersion(pool)]);
  });

  it('never hands out an inside prefix that it keeps or avoids', () => {
    const except = [...inside.reserved, ...inside.avoided];
    const list = usableSubnets({ pools: [...inside.pools], bits: inside.bits[4], except });
    expect(list.count).toBeGreaterThan(100);
    for (let index = 0; index < list.count; index += 37) {
      const prefix = list.at(index) ?? '';
      expect(except.some((taken) => overlaps(taken, prefix))).toBe(false);
    }
  });

  it('has one usual gateway type of each kind, and types that make sense', () => {
    for (const kind of new Set(gatewayTypes.map((type) => type.kind)))
      expect(gatewayTypes.filter((type) => type.kind === kind && type.usual)).toHaveLength(1);
    expect(new Set(gatewayTypes.map(({ id }) => id)).size).toBe(gatewayTypes.length);
    for (const type of gatewayTypes) {
      expect(type.asnRanges.every(([low, high]) => 1 <= low && low <= high && high <= 4_294_967_295)).toBe(
        true,
      );
      expect(type.tunnelsPerConnection.min).toBeLessThanOrEqual(type.tunnelsPerConnection.max);
      expect(type.vpcs.min).toBeLessThanOrEqual(type.vpcs.max);
      expect(type.insideVersions.length).toBeGreaterThan(0);
    }
  });

  it('says for every source of routes where it stands in the order, in each way to choose', () => {
    for (const { choice, choices = {}, options } of gatewayTypes) {
      const preferences = (options['routing-preferences'] ?? []).map(({ id }) => id);
      expect(Object.keys(choices).sort()).toEqual([...preferences].sort());
      // A circuit of another hub may stand by itself, or count as that hub.
      for (const { order } of [choice, ...Object.values(choices)])
        expect(
          order
            .flat()
            .filter((source) => source !== 'circuit-of-hub')
            .sort(),
        ).toEqual(['circuit', 'drawn', 'hub', 'static', 'vpc', 'vpn']);
    }
  });

  it('has times whose shortest is not longer than their longest', () => {
    const { instance, withdrawal, propagation, circuit } = cloud.switching;
    for (const time of [instance, withdrawal, propagation, circuit.bfd])
      if (time) expect(time.least).toBeLessThanOrEqual(time.most);
    expect(circuit.keepaliveSeconds).toBeLessThan(circuit.holdSeconds);
  });

  it('has choices of different words, and one usual size where there are sizes', () => {
    const unique = (ids: readonly string[]): void => expect(new Set(ids).size).toBe(ids.length);
    unique(cloud.vpcRoutingModes.map(({ id }) => id));
    for (const { sizes, options, instances, tunnelsPerConnection } of gatewayTypes) {
      for (const choices of Object.values(options)) unique(choices.map(({ id }) => id));
      unique(sizes.map(({ id }) => id));
      expect(sizes.filter(({ usual }) => usual)).toHaveLength(Math.min(1, sizes.length));
      expect(Object.keys(instances?.modes ?? {}).sort()).toEqual(
        (options['gateway-modes'] ?? []).map(({ id }) => id).sort(),
      );
      expect(instances?.usual ?? 1).toBeLessThanOrEqual(tunnelsPerConnection.max);
    }
  });

  it('knows the life of its resources, with a sentence wherever traffic stops', () => {
    for (const [type, life] of Object.entries(cloud.lifecycle)) {
      expect([type, life.sources.length > 0]).toEqual([type, true]);
      expect([type, (life.minutes?.[0] ?? 0) <= (life.minutes?.[1] ?? 0)]).toEqual([type, true]);
      expect([type, life.interruption !== undefined]).toEqual([type, life.restartedBy !== undefined]);
    }
  });

  it('has regions of different ids and full names for zones', () => {
    expect(new Set(regions.map(({ id }) => id)).size).toBe(regions.length);
    const [region] = regions;
    expect(regions.map(({ id }) => id)).toContain(cloud.usualRegion);
    const zones = cloud.usualZones.map((zone) => cloud.zoneName(region?.id ?? '', zone));
    expect(new Set(zones).size).toBe(cloud.usualZones.length);
    for (const zone of zones) expect(cloud.zoneName(region?.id ?? '', zone)).toBe(zone);
  });

  it('can agree with itself on lifetimes and algorithms', () => {
    for (const { lifetimeSeconds } of [support.ike, support.esp]) {
      expect(lifetimeSeconds.min).toBeLessThanOrEqual(lifetimeSeconds.usual);
      expect(lifetimeSeconds.usual).toBeLessThanOrEqual(lifetimeSeconds.max);
    }
    for (const listed of [
      support.ike.encryption,
      support.ike.dhGroups,
      support.esp.encryption,
      support.esp.dhGroups,
    ]) {
      expect(listed.length).toBeGreaterThan(0);
      expect(new Set<unknown>(listed).size).toBe(listed.length);
    }
  });

  it('adds nothing to the bundle of an empty design', () => {
    const { plan } = exportJob(emptyDesign({ id: 'empty', name: 'Empty' }));
    const nothing = (id: string): never => {
      throw new Error(`asked for ${id}`);
    };
    expect(cloud.slots(plan)).toEqual({});
    for (const keys of ['out-of-state', 'variables'] as const)
      expect(cloud.terraform(plan, { keys, revision: '0', far: nothing, key: nothing })).toEqual(emptyPart);
  });
});
