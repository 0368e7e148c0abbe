import type { EdgeProps } from '@xyflow/react';
import { memo, useMemo } from 'react';
import type { LineState } from '@/components/simulate/canvas-marks';
import { editor } from '@/lib/editor/use-editor';
import { EdgeMark } from './EdgeMark';
import { LineMarks } from './LineMarks';
import { shortened } from './shortened';
import { bundle } from './strands';
import type { FlowEdge, StrandData } from './to-flow';

/** A VPN connection as its strands: one line per tunnel, a backup dashed, with name and inside prefixes half-way. */
export const StrandEdge = memo(function StrandEdge(props: EdgeProps<FlowEdge>) {
  const { sourceX, sourceY, targetX, targetY, data, selected } = props;
  const lines = useMemo(
    () =>
      data &&
      bundle(
        { x: sourceX, y: sourceY, ...data.from },
        { x: targetX, y: targetY, ...data.to },
        { slot: data.slot, count: data.strands.length },
      ),
    [sourceX, sourceY, targetX, targetY, data],
  );
  if (!data || !lines) return null;
  const { object, strands, mark, lit } = data;
  const isWhole = selected && !strands.some((one) => one.selected);
  const isBackup = object.kind === 'vpn-connection' && object.preference === 'backup';
  return (
    <g
      className="strands"
      data-selected={isWhole || undefined}
      data-lit={lit || undefined}
      data-severity={mark?.severity}
    >
      {strands.map((strand, at) => (
        <StrandLine
          key={strand.id}
          strand={strand}
          path={lines.strands[at]?.path ?? ''}
          isBackup={isBackup}
          state={data.states?.[at]}
        />
      ))}
      <g className="edge-text">
        {strands.map((strand, at) => (
          <StrandText key={strand.id} strand={strand} spot={lines.strands[at]?.label} isBackup={isBackup} />
        ))}
        <text className="edge-name" x={lines.name.x} y={lines.name.y + 3.5}>
          {shortened(object.name)}
        </text>
        {mark && <EdgeMark id={object.id} mark={mark} x={lines.name.x} y={lines.name.y - 16} />}
      </g>
    </g>
  );
});

function StrandLine({
  strand,
  path,
  isBackup,
  state,
}: {
  strand: StrandData;
  path: string;
  isBackup: boolean;
  state?: LineState;
}) {
  return (
    <g
      className="strand"
      data-tunnel={strand.id}
      data-role={isBackup ? 'backup' : strand.role}
      data-lit={strand.lit || undefined}
      data-selected={strand.selected || undefined}
      data-out={state?.out}
    >
      <path className="strand-halo" d={path} />
      <path className="strand-line" d={path} />
      <LineMarks path={path} state={state} />
      <path
        className="strand-touch"
        d={path}
        onPointerEnter={() => editor.getState().highlight([strand.id])}
        onPointerLeave={() => editor.getState().highlight([])}
      />
    </g>
  );
}

function StrandText({
  strand,
  spot,
  isBackup,
}: {
  strand: StrandData;
  spot?: { x: number; y: number };
  isBackup: boolean;
}) {
  if (!spot || !strand.inside) return null;
  const role = strand.role === 'backup' && !isBackup ? ' backup' : '';
  const text = strand.inside + role;
  const width = text.length * letterWidth + 8;
  return (
    <g className="edge-number" transform={`translate(${spot.x} ${spot.y})`} data-tunnel={strand.id}>
      <rect x={-width / 2} y={-7} width={width} height={14} rx={2} />
      <text y={3.5}>{text}</text>
    </g>
  );
}

/** Of the monospaced letters of the inside prefixes, in canvas units. */
const letterWidth = 6.35;
