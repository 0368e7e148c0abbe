import type { FlowState, Simulated, Simulating } from '@/lib/editor/simulation/state';
import type { Design } from '@/lib/model/design';
import type { FlowView } from '@/lib/simulation/flows';
import type { PartView } from '@/lib/simulation/parts';
import type { PathView, TraceView } from '@/lib/simulation/paths';
import type { StepView } from '@/lib/simulation/steps';

/** How a line of a link stands: failed itself, or without service because of something else; and the traffic on it, seen from the link's start. */
export type LineState = {
  out?: 'failed' | 'down';
  there?: true;
  back?: true;
  /** Traffic took it while all was well, and takes it no more. */
  before?: true;
  /** A route was announced on it before and taken, from its start or towards it. */
  taken?: 'there' | 'back';
  /** A BGP message moves on it now, and is refused at its end or not. */
  message?: { direction: 'there' | 'back'; refused: boolean };
};

/** How an object stands; `rows` are those of its card that failed, `stuck` says why traffic ends here. */
export type PlaceState = { out?: 'failed' | 'down'; rows?: readonly string[]; stuck?: string };

/** What a simulation shows on the canvas. Lines are keyed by tunnel, or by link where it has one line. */
export type CanvasMarks = {
  lines: ReadonlyMap<string, LineState>;
  places: ReadonlyMap<string, PlaceState>;
  flows: ReadonlyMap<string, 'met' | 'unmet'>;
  /** The flow that is looked at. */
  flow?: string;
};

/** What of a simulation the canvas shows: other parts of it change often, and draw nothing anew. */
export type MarksInput = {
  design: Design;
  simulating: Pick<Simulating, 'flow' | 'trace' | 'walk' | 'compare'>;
  simulated: Pick<Simulated, 'parts' | 'state' | 'trace' | 'walk'>;
};

/** The marks of a simulation; undefined while nothing is known. */
export function canvasMarks({ design, simulating, simulated }: MarksInput): CanvasMarks | undefined {
  const { state, walk } = simulated;
  if (!state) return undefined;
  const marks = blank(design);
  addFailed(marks, { design, parts: simulated.parts, state });
  if (simulating.walk) {
    // Who walks through messages looks at routes: traffic would lie over them.
    if (walk?.at === simulating.walk.at) addSteps(marks, walk.steps.slice(0, simulating.walk.step + 1));
  } else {
    const { now, healthy } = tracesOf({ simulating, simulated, state });
    addTraffic(marks, now);
    if (simulating.compare === 'healthy' && healthy !== now) addBefore(marks, healthy);
  }
  return {
    lines: marks.lines,
    places: marks.places,
    flows: new Map(state.flows.map(({ id, met }) => [id, met ? 'met' : 'unmet'])),
    ...(simulating.flow === undefined ? {} : { flow: simulating.flow }),
  };
}

type Traces = { now: readonly TraceView[]; healthy: readonly TraceView[] };

/** The ways that are drawn: those between the ends of a trace, of the flow that is looked at, or of all flows. */
function tracesOf({
  simulating: { trace, flow },
  simulated,
  state,
}: Omit<MarksInput, 'design'> & { state: FlowState }): Traces {
  if (trace) {
    const found = simulated.trace;
    const isAnswer = found?.from === trace.from && found.to === trace.to;
    return { now: (isAnswer && found.now) || [], healthy: (isAnswer && found.healthy) || [] };
  }
  // A link may name a flow that the design has not.
  const isOne = state.flows.some(({ id }) => id === flow);
  const ways = (flows: readonly FlowView[]): TraceView[] =>
    flows.filter(({ id }) => !isOne || id === flow).flatMap(({ there, back }) => [...there, ...back]);
  const now = ways(state.flows);
  return { now, healthy: state.healthy === state.flows ? now : ways(state.healthy) };
}

type Marks = {
  design: Design;
  lines: Map<string, LineState>;
  places: Map<string, PlaceState>;
};

const blank = (design: Design): Marks => ({ design, lines: new Map(), places: new Map() });

const markLine = ({ lines }: Marks, id: string, state: LineState): void => {
  lines.set(id, { ...lines.get(id), ...state });
};
const markPlace = ({ places }: Marks, id: string, state: PlaceState): void => {
  places.set(id, { ...places.get(id), ...state });
};

function addFailed(
  marks: Marks,
  { design, parts, state }: { design: Design; parts: readonly PartView[]; state: FlowState },
): void {
  const known = new Set(parts.map(({ id }) => id));
  for (const id of state.down) {
    markLine(marks, id, { out: 'down' });
    markPlace(marks, id, { out: 'down' });
  }
  for (const object of Object.values(design.objects)) {
    if (!('from' in object && 'to' in object)) continue;
    const isCut = [object.id, object.from, object.to].some((id) => state.down.includes(id));
    if (!isCut || object.kind === 'flow') continue;
    for (const line of linesOf(design, object.id)) markLine(marks, line, { out: 'down' });
  }
  for (const { id, kind, at, subnets } of state.failed) {
    if (!known.has(id)) continue;
    const own = id.slice(kind.length + 1);
    for (const line of linesOf(design, own)) markLine(marks, line, { out: 'failed' });
    if (kind === 'uplink' || kind === 'isp' || kind === 'zone')
      for (const place of at)
        markPlace(marks, place, {
          rows: [...(marks.places.get(place)?.rows ?? []), ...rowsOf(design, place, { kind, own, subnets })],
        });
    else if (kind !== 'tunnel' && kind !== 'instance')
      for (const place of at) markPlace(marks, place, { out: 'failed' });
  }
}

/** The lines that stand for an id: those of all tunnels of a connection, a tunnel's own, or the link's only one. */
function linesOf(design: Design, id: string): string[] {
  const object = design.objects[id];
  if (object?.kind !== 'vpn-connection') return [id];
  return object.tunnels.map((tunnel) => `${id}/${tunnel.id}`);
}

/** The rows of a card that a part takes along. */
function rowsOf(
  design: Design,
  place: string,
  { kind, own, subnets }: { kind: string; own: string; subnets?: readonly string[] },
): string[] {
  const object = design.objects[place];
  if (object?.kind === 'vpc')
    return object.subnets
      .filter(({ id }) => subnets?.includes(`${place}/${id}`))
      .map(({ id }) => `subnet ${id}`);
  if (object?.kind !== 'customer-gateway') return [];
  return object.uplinks
    .filter(({ id, isp }) =>
      kind === 'uplink' ? own === `${place}/${id}` : isp !== undefined && isp.trim().toLowerCase() === own,
    )
    .map(({ id }) => id);
}

type Move = { line: string; direction: 'there' | 'back' };

/** The moves of a path over lines, seen from each link's start. A gateway that is lent over a peering is reached by two links: the peering and its attachment. */
function movesOf({ objects }: Design, { hops }: PathView): Move[] {
  return hops.flatMap(({ id, via, session }): Move[] => {
    const whole = objects[via?.id ?? ''];
    let links = [...(whole ? [whole] : (via?.id ?? '').split('/').map((part) => objects[part]))].filter(
      (link) => link !== undefined && 'from' in link,
    );
    const moves: Move[] = [];
    for (let at = id; links.length > 0; ) {
      const link = links.find(({ from, to }) => from === at || to === at) ?? links[0];
      if (!link) break;
      const line = link.kind === 'vpn-connection' ? (session?.id ?? link.id) : link.id;
      moves.push({ line, direction: link.from === at ? 'there' : 'back' });
      at = link.from === at ? link.to : link.from;
      links = links.filter((other) => other !== link);
    }
    return moves;
  });
}

function addTraffic(marks: Marks, traces: readonly TraceView[]): void {
  for (const path of traces.flatMap(({ paths }) => paths)) {
    for (const { line, direction } of movesOf(marks.design, path))
      markLine(marks, line, { [direction]: true });
    const last = path.hops.at(-1);
    if (path.end !== 'arrived' && last) markPlace(marks, last.id, { stuck: path.why });
  }
}

function addBefore(marks: Marks, traces: readonly TraceView[]): void {
  for (const path of traces.flatMap(({ paths }) => paths))
    for (const { line } of movesOf(marks.design, path)) {
      const now = marks.lines.get(line);
      if (!now?.there && !now?.back) markLine(marks, line, { before: true });
    }
}

/** The route as it spread so far, and the message that moves now: the last of these steps. */
function addSteps(marks: Marks, steps: readonly StepView[]): void {
  for (const [at, { moves, outcome }] of steps.entries()) {
    if (!moves) continue;
    const link = marks.design.objects[moves.link.split('/')[0] ?? ''];
    if (!link || !('from' in link)) continue;
    const line = link.kind === 'vpn-connection' ? moves.session : link.id;
    const direction = link.from === moves.from ? 'there' : 'back';
    if (at === steps.length - 1)
      markLine(marks, line, { message: { direction, refused: outcome === 'refused' } });
    else if (outcome === 'taken' || outcome === 'replaced') markLine(marks, line, { taken: direction });
    else if (outcome === 'withdrawn') {
      const { taken: _, ...rest } = marks.lines.get(line) ?? {};
      marks.lines.set(line, rest);
    }
  }
}
