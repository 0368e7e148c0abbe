import { useReactFlow } from '@xyflow/react';
import { type DragEvent, useState } from 'react';
import { frameAt, snapPoint } from '@/lib/editor/layout';
import { mayHold } from '@/lib/editor/move';
import { runCommand } from '@/lib/editor/screen';
import { editor } from '@/lib/editor/use-editor';

/** What the palette puts on the pointer: a command, as data, which only a drop may read, and in the name of a type the kind it adds. */
const dataType = 'application/x-trunkline-kind';

/** Where a thing from the palette would land: a spot on the canvas, and the frame around it. */
export type Landing = { x: number; y: number; frame?: string };

/** Takes things dragged from the palette. */
export function usePaletteDrop() {
  const { screenToFlowPosition } = useReactFlow();
  const [landing, setLanding] = useState<Landing | undefined>();
  const spotOf = (event: DragEvent) =>
    snapPoint(screenToFlowPosition({ x: event.clientX, y: event.clientY }));
  const isOurs = (event: DragEvent): boolean =>
    event.dataTransfer.types.includes(dataType) && editor.getState().access === 'edit';
  return {
    landing,
    onDragOver: (event: DragEvent) => {
      if (!isOurs(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      const spot = spotOf(event);
      const kind = kindOn(event);
      const frame = frameAt(editor.getState().design, spot, (place) => mayHold(place.kind, kind))?.id;
      setLanding((known) =>
        known?.x === spot.x && known.y === spot.y && known.frame === frame ? known : { ...spot, frame },
      );
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Element | null)) setLanding(undefined);
    },
    onDrop: (event: DragEvent) => {
      if (!isOurs(event)) return;
      event.preventDefault();
      setLanding(undefined);
      runCommand(event.dataTransfer.getData(dataType), { at: spotOf(event) });
    },
  };
}

const kindOn = ({ dataTransfer }: DragEvent): string =>
  dataTransfer.types.find((type) => type.startsWith(`${dataType}+`))?.slice(dataType.length + 1) ?? '';
