'use client';

import '@xyflow/react/dist/base.css';
import './canvas.css';
import './cards.css';
import './links.css';
import './simulate.css';
import './levels.css';
import {
  Background,
  BackgroundVariant,
  ConnectionMode,
  MiniMap,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  ViewportPortal,
} from '@xyflow/react';
import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useMemo, useState } from 'react';
import { startSession } from '@/lib/editor/session';
import { grid } from '@/lib/editor/sizes';
import { editor, useEditor } from '@/lib/editor/use-editor';
import { CanvasMenu } from './CanvasMenu';
import { CardNode } from './CardNode';
import { ConnectionLine } from './ConnectionLine';
import { ConnectMenu } from './ConnectMenu';
import { EmptyCanvas } from './EmptyCanvas';
import { FlowArrow } from './FlowArrow';
import { FrameNode } from './FrameNode';
import { failByKey, failEdge, failNode } from './fail-by-click';
import { LineEdge } from './LineEdge';
import { NoteNode } from './NoteNode';
import { StrandEdge } from './StrandEdge';
import type { FlowEdge, FlowNode } from './to-flow';
import { useChanges } from './use-changes';
import { isValidConnection, useConnecting } from './use-connecting';
import { useFlow } from './use-flow';
import { useLevel } from './use-level';
import { usePaletteDrop } from './use-palette-drop';
import { useRefit } from './use-refit';
import { useReveal } from './use-reveal';
import { fitOptions, useScreenPart } from './use-screen-part';
import { ZoomTools } from './ZoomTools';

const nodeTypes = { card: CardNode, frame: FrameNode, note: NoteNode };
const edgeTypes = { strands: StrandEdge, line: LineEdge };
const multiKeys = ['Shift', 'Meta', 'Control'];

/** From this many links on, far out, each is one faint line. */
const manyLinks = 150;

/** The design as a drawing that can be edited: reads the store, and changes it by commands and commits only. */
export function Canvas() {
  useEffect(startSession, []);
  const turn = useEditor(({ design }) => design.id);
  return (
    <ReactFlowProvider key={turn}>
      <Drawing />
    </ReactFlowProvider>
  );
}

function Drawing() {
  const canEdit = useEditor(({ access }) => access === 'edit');
  const isEmpty = useEditor(({ design }) => Object.keys(design.objects).length === 0);
  // On an empty canvas the first object stays where it was dropped: fitting waits for objects, and would move it.
  const [startsEmpty] = useState(isEmpty);
  const clicks = useEditor(({ simulating }) => simulating?.click);
  const focus = useEditor(
    ({ simulating }) => simulating && (simulating.flow ?? simulating.trace) !== undefined,
  );
  const level = useLevel();
  const { screenToFlowPosition } = useReactFlow();
  const { passing, landing, ...changes } = useChanges();
  const connecting = useConnecting();
  const { start, join } = connecting;
  const drop = usePaletteDrop();
  const flash = useReveal();
  const connect = useCallback(
    (from: string, to: string | undefined) => (to === undefined ? start(from, 'keyboard') : join(from, to)),
    [start, join],
  );
  const { minimap, flows } = useScreenPart({ connect });
  useRefit();
  const { targets, aim, drawing } = connecting;
  const landingFrame = landing ?? drop.landing?.frame;
  const standout = useMemo(
    () => ({ targets, aim, source: drawing?.from, landing: landingFrame, flash }),
    [targets, aim, drawing?.from, landingFrame, flash],
  );
  const { nodes, edges } = useFlow({ passing, standout, flows });
  return (
    <CanvasMenu toCanvas={screenToFlowPosition}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of connecting by keyboard; everything in it is focusable by itself */}
      <div
        className="canvas"
        data-level={level}
        data-simulating={clicks}
        data-focus={focus || undefined}
        data-dense={edges.length > manyLinks || undefined}
        data-testid="canvas"
        onKeyDownCapture={connecting.onKeyDown}
        onKeyDown={openOnEnter}
        onDragOver={drop.onDragOver}
        onDragLeave={drop.onDragLeave}
        onDrop={drop.onDrop}
      >
        <ReactFlow<FlowNode, FlowEdge>
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          {...changes}
          onConnectStart={(_, { nodeId }) => nodeId && start(nodeId, 'pointer')}
          onConnectEnd={connecting.onConnectEnd}
          isValidConnection={isValidConnection}
          connectionMode={ConnectionMode.Loose}
          connectionLineComponent={ConnectionLine}
          connectionDragThreshold={4}
          onNodeMouseEnter={lightUp}
          onNodeMouseLeave={lightDown}
          onNodeContextMenu={selectForMenu}
          onEdgeContextMenu={selectForMenu}
          onPaneContextMenu={clearForMenu}
          onNodeClick={failNode}
          onEdgeClick={pointAtEdge}
          nodesDraggable={canEdit}
          nodesConnectable={canEdit}
          deleteKeyCode={null}
          selectionKeyCode="Shift"
          multiSelectionKeyCode={multiKeys}
          snapToGrid
          snapGrid={[grid, grid]}
          onlyRenderVisibleElements
          elevateNodesOnSelect={false}
          minZoom={0.04}
          maxZoom={2}
          fitView={!startsEmpty}
          fitViewOptions={fitOptions}
          zoomOnDoubleClick={false}
          aria-label="Design"
        >
          <FlowArrow />
          <Background variant={BackgroundVariant.Dots} gap={20} size={1} />
          {minimap && (
            <MiniMap pannable zoomable ariaLabel="Minimap" className="minimap" nodeClassName={kindClass} />
          )}
          {drop.landing && <LandingSpot {...drop.landing} />}
        </ReactFlow>
        <ZoomTools />
        {isEmpty && canEdit && <EmptyCanvas />}
        <ConnectMenu offer={connecting.offer} onChoose={connecting.choose} onClose={connecting.closeOffer} />
        <p className="sr-only" aria-live="polite">
          {spoken(connecting.drawing)}
        </p>
      </div>
    </CanvasMenu>
  );
}

function LandingSpot({ x, y }: { x: number; y: number }) {
  return (
    <ViewportPortal>
      <div className="landing-spot" style={{ transform: `translate(${x - 90}px, ${y - 20}px)` }} />
    </ViewportPortal>
  );
}

const kindClass = ({ data }: FlowNode): string => `minimap-${data.object.kind}`;
const lightUp = (_: MouseEvent, { id }: FlowNode): void => editor.getState().highlight([id]);
const lightDown = (): void => editor.getState().highlight([]);

/** The context menu speaks of the object it was opened on. */
function selectForMenu(_: MouseEvent, { id }: { id: string }): void {
  const { selection, select } = editor.getState();
  if (!selection.some((one) => one === id || one.startsWith(`${id}/`))) select([id]);
}

function clearForMenu(): void {
  editor.getState().select([]);
}

/** A click on a link fails or restores it while that is what clicks do; else it selects the strand. */
function pointAtEdge(event: MouseEvent, edge: FlowEdge): void {
  if (!failEdge(event, edge)) selectStrand(event, edge);
}

/** A click on a strand selects the tunnel, not only its connection. */
function selectStrand({ target, shiftKey, metaKey, ctrlKey }: MouseEvent, edge: FlowEdge): void {
  const tunnel =
    target instanceof Element ? target.closest('[data-tunnel]')?.getAttribute('data-tunnel') : null;
  if (!tunnel || shiftKey || metaKey || ctrlKey) return;
  editor.getState().select((edge.data?.strands.length ?? 0) > 1 ? [tunnel] : [edge.id]);
}

/** Enter on an object or a link opens it in the inspector, or fails and restores it as a click does. */
function openOnEnter({ key, target }: KeyboardEvent): void {
  if (key !== 'Enter' || !(target instanceof Element)) return;
  const id = target.closest('.react-flow__node, .react-flow__edge')?.getAttribute('data-id');
  if (!id || target.getAttribute('data-id') !== id) return;
  if (!failByKey(id)) editor.getState().show([id], 'name');
}

/** What connecting by keyboard says aloud. */
function spoken(drawing: ReturnType<typeof useConnecting>['drawing']): string {
  if (drawing?.aim === undefined) return '';
  const { objects } = editor.getState().design;
  const target = drawing.targets[drawing.aim];
  const name = (id: string | undefined): string => (id && objects[id]?.name) || 'object';
  return `Connect ${name(drawing.from)} to ${name(target)}, ${drawing.aim + 1} of ${drawing.targets.length}. Enter connects, Tab goes on, Escape cancels.`;
}
