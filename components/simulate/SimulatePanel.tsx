'use client';

import { useState } from 'react';
import { Tabs } from '@/components/ui/Tabs';
import { FlowsTab } from './FlowsTab';
import { MatrixTab } from './MatrixTab';
import { RoutesTab } from './RoutesTab';
import { StepsTab } from './StepsTab';

/** What a simulation tells: how the flows fare, what every failure does, the route tables, and BGP step by step. */
export function SimulatePanel() {
  const [tab, setTab] = useState('flows');
  return (
    <section aria-label="Simulation results" className="h-full min-h-0 bg-surface">
      <Tabs
        label="Simulation results"
        value={tab}
        onChange={setTab}
        tabs={[
          { id: 'flows', label: 'Flows', content: <FlowsTab /> },
          { id: 'matrix', label: 'Matrix', content: <MatrixTab /> },
          { id: 'routes', label: 'Routes', content: <RoutesTab /> },
          { id: 'steps', label: 'Steps', content: <StepsTab /> },
        ]}
      />
    </section>
  );
}
