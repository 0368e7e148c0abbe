import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { catalog } from '@/lib/catalog';
import { otherTimes, timesOfCloud, timesOfPlatform } from '@/lib/simulation/times';
import { Choices } from './Choices';
import { Times } from './Times';

export const metadata: Metadata = { title: 'Simulation' };

export default function SimulationPage() {
  const platforms = catalog.vendors.filter(({ hidden }) => !hidden).flatMap(timesOfPlatform);
  return (
    <>
      <h1 className="font-semibold text-xl">Simulation</h1>
      <p className="mt-1 max-w-prose text-muted">
        Simulate mode follows every stated flow packet by packet, and fails what you click. Its BGP is held
        against real routers; what follows is what it takes from the clouds’ and vendors’ documents, and what
        it has to assume.
      </p>
      <Part id="taken" title="What is taken for granted">
        <ul className="list-disc space-y-1 pl-5">
          <li>Failures are silent: nothing tells the ends of a tunnel but that no answers come.</li>
          <li>A flow is met when all of its traffic arrives, there and back.</li>
          <li>Devices prefer private circuits, and devices of a site share what they learn.</li>
          <li>A static route into a tunnel goes when its tunnel does.</li>
          <li>
            A tie that only a cloud’s unknown router id would settle goes to the lower tunnel, and says so.
          </li>
          <li>BFD and graceful restart are off, as the exported configurations leave them.</li>
        </ul>
      </Part>
      <Part id="choices" title="How clouds choose between routes">
        <p className="mb-3 text-muted">
          The longest matching prefix first. Between routes to one prefix the sources count in this order,
          then what BGP compares: the AS path, the origin, MED, and the neighbour.
        </p>
        {catalog.clouds.map(({ id, name, gatewayTypes }) => (
          <Choices key={id} cloud={name} gateways={gatewayTypes} />
        ))}
      </Part>
      <Part id="times" title="How long things take">
        <p className="mb-3 text-muted">
          A switch-over is what has to notice, then what has to spread, then what has to be written into
          routers. BGP’s part follows from the hold times of both ends, that of a static connection from
          dead-peer detection. The lab measured 22 to 26 s where this gives at most 30.
        </p>
        <Times times={[...catalog.clouds.flatMap(timesOfCloud), ...platforms, ...otherTimes]} />
      </Part>
      <Part id="ci" title="As a check in CI">
        <p>
          <code>trunkline simulate design.json</code> ends with status 1 if a flow is not met, or does not
          survive in time what it must. <code>--matrix</code> lists every failure, <code>--pairs</code> pairs
          of them, <code>--cuts</code> the smallest sets that cut a flow, <code>--fail</code> and{' '}
          <code>--trace</code> one state. See{' '}
          <Link href="/docs/ci" className="text-accent underline">
            In CI
          </Link>
          .
        </p>
      </Part>
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-8 max-w-3xl scroll-mt-4">
      <h2 id={id} className="mb-2 font-semibold text-lg">
        {title}
      </h2>
      {children}
    </section>
  );
}
