'use client';

import { useEffect, useRef } from 'react';
import { objectIdOf } from '@/lib/editor/editor';
import { useEditor } from '@/lib/editor/use-editor';
import { DesignSettings } from './DesignSettings';
import { focusField } from './focus-field';
import { ObjectInspector } from './ObjectInspector';
import { SeveralSelected } from './SeveralSelected';

/** What is known and can be changed about the selection: one object, several, or the design itself. */
export function Inspector() {
  const selection = useEditor((state) => state.selection);
  const design = useEditor((state) => state.design);
  const reveal = useEditor((state) => state.reveal);
  const box = useRef<HTMLDivElement>(null);
  const ids = [...new Set(selection.map(objectIdOf))];
  const [first] = ids;
  const object = ids.length === 1 && first ? design.objects[first] : undefined;

  useEffect(() => {
    if (reveal?.field && box.current) focusField(box.current, reveal.field);
  }, [reveal]);

  return (
    <div ref={box} className="h-full overflow-auto" data-testid="inspector">
      {object && <ObjectInspector key={object.id} object={object} />}
      {ids.length > 1 && <SeveralSelected ids={ids} />}
      {!object && ids.length <= 1 && <DesignSettings />}
    </div>
  );
}
