import { type NodeProps, NodeResizeControl, ResizeControlVariant } from '@xyflow/react';
import { memo } from 'react';
import { Icon } from '@/components/ui/Icon';
import { neededSize } from '@/lib/editor/frames';
import { resizeObject } from '@/lib/editor/move';
import { cloudMark, regionName } from '@/lib/editor/names';
import { editor, useEditor } from '@/lib/editor/use-editor';
import { type CloudRegion, kindOf, type Site } from '@/lib/model/kinds';
import { OutMark } from './OutMark';
import { ProblemMark } from './ProblemMark';
import type { FlowNode } from './to-flow';

/** A site or a cloud region: a quiet frame around what lies in it. */
export const FrameNode = memo(function FrameNode({ id, data, selected }: NodeProps<FlowNode>) {
  const { object, mark, lit, place } = data;
  const canResize = useEditor(({ access }) => access === 'edit') && selected;
  return (
    <section
      className="frame"
      data-kind={object.kind}
      data-severity={mark?.severity}
      data-lit={lit || undefined}
      data-selected={selected || undefined}
      data-out={place?.out}
      aria-label={object.name}
    >
      <header className="frame-title frame-grip">
        <Icon name={kindOf(object.kind)?.icon ?? 'box'} size={15} className="card-icon" />
        <span className="card-name">{object.name || 'Unnamed'}</span>
        {object.kind === 'cloud-region' && <CloudTag region={object} />}
        {object.kind === 'site' && <SiteTag site={object} />}
        {mark && <ProblemMark id={id} mark={mark} />}
        {place && <OutMark place={place} />}
      </header>
      {canResize && <ResizeGrips id={id} />}
    </section>
  );
});

function CloudTag({ region: { cloud, region } }: { region: CloudRegion }) {
  const { text, known } = cloudMark(cloud);
  return (
    <span className="frame-place" title={regionName(cloud, region)}>
      <span
        className="cloud-mark"
        style={{ color: known ? `var(--${cloud}, var(--muted))` : 'var(--danger)' }}
      >
        {text}
      </span>
      <span className="frame-detail">{region}</span>
    </span>
  );
}

function SiteTag({ site: { location } }: { site: Site }) {
  return location ? <span className="frame-place frame-detail">{location}</span> : null;
}

function ResizeGrips({ id }: { id: string }) {
  const least = neededSize(editor.getState().design, id);
  const onResizeEnd = (_: unknown, { width, height }: { width: number; height: number }) => {
    const { design, commit } = editor.getState();
    const resized = resizeObject(design, id, {
      width: Math.round(width / 10) * 10,
      height: Math.round(height / 10) * 10,
    });
    commit(resized.design, resized.label);
  };
  const shared = {
    onResizeEnd,
    minWidth: Math.max(240, least.width),
    minHeight: Math.max(120, least.height),
  };
  return (
    <>
      <NodeResizeControl
        {...shared}
        position="right"
        variant={ResizeControlVariant.Line}
        className="resize-line"
      />
      <NodeResizeControl
        {...shared}
        position="bottom"
        variant={ResizeControlVariant.Line}
        className="resize-line"
      />
      <NodeResizeControl {...shared} position="bottom-right" className="resize-corner" />
    </>
  );
}
