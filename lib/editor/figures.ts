import type { Design } from '@/lib/model/design';
import { isPlaced, type KindName, type PlacedObject } from '@/lib/model/kinds';
import { query } from '@/lib/model/query';
import { addOne, selectedFrame } from './add-placed';
import type { Edited, EditTools, Point } from './commands/command';
import { connect } from './connect';
import type { EditorState } from './editor';
import { fitFrames } from './frames';
import { rectOf } from './layout';
import { sizeOf } from './sizes';

type Tools = Pick<EditTools, 'newId' | 'at'>;
type Added = { design: Design; id: string };

/** Room between a new site and the region it is connected to, wide enough for the names of the tunnels. */
const between = 320;

/** The pattern's first figure: a site with a network and a gateway, connected to a VPC through a VPN gateway. */
export function addSiteToVpc(state: EditorState, tools: Tools): Edited {
  const at = tools.at ?? { x: 0, y: 0 };
  const region = addOne(state.design, tools, {
    kind: 'cloud-region',
    spot: { near: { x: at.x + 320, y: at.y } },
  });
  const gateway = addIn(region.design, tools, 'vpn-gateway', region.id);
  const vpc = addIn(gateway.design, tools, 'vpc', region.id);
  const attached = connect(vpc.design, { kind: 'attachment', from: gateway.id, to: vpc.id }, tools.newId);
  const grown = fitFrames(attached.design, [region.id]);
  const site = addConnectedSiteTo(grown, tools, gateway.id);
  return { design: site.design, selection: [site.id] };
}

/** A site with a network and a gateway, connected to the selected VPN gateway or hub; undefined when none is selected. */
export function addConnectedSite(state: EditorState, tools: Tools): Edited | undefined {
  const end = connectionEnd(state);
  if (!end) return undefined;
  const site = addConnectedSiteTo(state.design, tools, end.id);
  return { design: site.design, selection: [site.id] };
}

/** What a new site would be connected to: the selected VPN gateway or hub, or the only one in the selected region. */
export function connectionEnd({ design, selection }: EditorState): PlacedObject | undefined {
  for (const id of selection) {
    const object = query(design).object(id);
    if (object && isPlaced(object) && isEnd(object)) return object;
  }
  const region = selectedFrame(design, selection, ({ kind }) => kind === 'cloud-region');
  const ends = region ? query(design).children(region.id).filter(isPlaced).filter(isEnd) : [];
  return ends.length === 1 ? ends[0] : undefined;
}

const isEnd = ({ kind }: PlacedObject): boolean => kind === 'vpn-gateway' || kind === 'hub';

function addConnectedSiteTo(design: Design, tools: Tools, end: string): Added {
  const site = addOne(design, tools, { kind: 'site', spot: { near: leftOf(design, end) } });
  const network = addIn(site.design, tools, 'network', site.id);
  const gateway = addIn(network.design, tools, 'customer-gateway', site.id);
  const connected = connect(
    gateway.design,
    { kind: 'vpn-connection', from: gateway.id, to: end },
    tools.newId,
  );
  return { design: fitFrames(connected.design, [site.id]), id: site.id };
}

/** The middle of where a site left of an object's region would lie. */
function leftOf(design: Design, id: string): Point {
  const object = query(design).object(id);
  if (!object || !isPlaced(object)) return { x: 0, y: 0 };
  const frame = 'parent' in object ? query(design).object(object.parent) : undefined;
  const { x, y } = rectOf(design, frame && isPlaced(frame) ? frame : object);
  const height = frame && isPlaced(frame) ? sizeOf(frame).height : 0;
  return { x: x - between - 180, y: y + height / 2 };
}

const addIn = (design: Design, tools: Tools, kind: KindName, parent: string): Added =>
  addOne(design, tools, { kind, spot: { parent } });
