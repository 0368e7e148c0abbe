'use client';

import { useState } from 'react';
import { Outline } from '@/components/outline/Outline';
import { Tabs } from '@/components/ui/Tabs';
import { useEditor } from '@/lib/editor/use-editor';
import { Palette } from './Palette';

/** What can be added, and what is there. A reader has only the latter. */
export function LeftPanel() {
  const readOnly = useEditor((state) => state.access === 'read');
  const [tab, setTab] = useState('palette');
  const outline = { id: 'outline', label: 'Outline', content: <Outline /> };
  const palette = { id: 'palette', label: 'Palette', content: <Palette /> };
  return (
    <Tabs
      label="Palette and outline"
      value={readOnly ? 'outline' : tab}
      tabs={readOnly ? [outline] : [palette, outline]}
      onChange={setTab}
    />
  );
}
