import { configuration, type Shape } from './model';
import { allNamed, fieldOf, parsedXml, type XmlNode } from './tree';

/** What is wrong with the lines of an opnsense.xml: as XML, by the models of a version, and between its parts. */
export function xmlProblems(lines: readonly string[], version: string): string[] {
  const root = parsedXml(lines.join('\n'));
  if (root instanceof Error) return [root.message];
  if (root.name !== 'opnsense') return [`root ${root.name}`];
  const found: string[] = [];
  shapeProblems(root, configuration, { version, path: 'opnsense', found });
  if (found.length > 0) return found;
  return [...uuidProblems(root), ...relationProblems(root)];
}

type Walk = { version: string; path: string; found: string[] };

function shapeProblems(node: XmlNode, shape: Shape, { version, path, found }: Walk): void {
  const { leaves = {}, parts = {}, items = {}, versions } = shape;
  if (node.attributes.version !== versions?.[version])
    found.push(`${path}: version ${node.attributes.version}`);
  if (node.text.trim() !== '') found.push(`${path}: text ${node.text.trim()}`);
  const seen = new Set<string>();
  for (const child of node.children) {
    const at = `${path}/${child.name}`;
    const leaf = leaves[child.name];
    const part = parts[child.name];
    const item = items[child.name];
    if (!item && seen.has(child.name)) found.push(`${at}: twice`);
    seen.add(child.name);
    if (leaf) {
      if (child.children.length > 0 || Object.keys(child.attributes).length > 0)
        found.push(`${at}: not a value`);
      else if (!leaf.takes(child.text)) found.push(`${at}: ${child.text}`);
    } else if (part ?? item) {
      shapeProblems(child, part ?? item ?? {}, { version, path: at, found });
    } else found.push(`${at}: no such element`);
    if ((item !== undefined) !== (child.attributes.uuid !== undefined)) found.push(`${at}: uuid`);
  }
  for (const [name, { required }] of Object.entries(leaves)) {
    if (required && !seen.has(name)) found.push(`${path}: without ${name}`);
  }
  if (node.attributes.uuid !== undefined && node.children.length === 0) found.push(`${path}: empty`);
}

/** Items by name, and fields that hold the UUID of one. */
const related: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  local: { connection: 'Connection' },
  remote: { connection: 'Connection' },
  child: { connection: 'Connection' },
  neighbor: { linkedRoutemapIn: 'routemap', linkedRoutemapOut: 'routemap' },
  routemap: { match2: 'prefixlist' },
};

function uuidProblems(root: XmlNode): string[] {
  const all = withUuid(root);
  const uuids = all.map(({ attributes }) => attributes.uuid ?? '');
  const twice = uuids.filter((uuid, index) => uuids.indexOf(uuid) !== index);
  const wrong = uuids.filter(
    (uuid) => !/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(uuid),
  );
  return [...twice.map((uuid) => `${uuid}: twice`), ...wrong.map((uuid) => `${uuid}: not of version 4`)];
}

const withUuid = (node: XmlNode): XmlNode[] => [
  ...(node.attributes.uuid === undefined ? [] : [node]),
  ...node.children.flatMap(withUuid),
];

function relationProblems(root: XmlNode): string[] {
  const ids = (name: string): Set<string> =>
    new Set(allNamed(root, name).flatMap(({ attributes }) => attributes.uuid ?? []));
  const dangling = Object.entries(related).flatMap(([name, fields]) =>
    withUuid(root)
      .filter((node) => node.name === name)
      .flatMap((node) =>
        Object.entries(fields).flatMap(([field, target]) => {
          const uuid = fieldOf(node, field);
          return uuid === '' || ids(target).has(uuid) ? [] : [`${name} ${field}: no ${target} ${uuid}`];
        }),
      ),
  );
  return [...dangling, ...tunnelProblems(root), ...mapProblems(root)];
}

/** Each connection has its two ends, a child and a key; each child a VTI of its reqid, and none is without a child. */
function tunnelProblems(root: XmlNode): string[] {
  const found: string[] = [];
  const items = (name: string): XmlNode[] => withUuid(root).filter((node) => node.name === name);
  const reqids = (name: string): string[] =>
    items(name)
      .map((node) => fieldOf(node, 'reqid'))
      .sort();
  if (reqids('child').join() !== reqids('VTI').join()) found.push('children and VTIs have other reqids');
  if (new Set(reqids('VTI')).size !== reqids('VTI').length) found.push('a reqid is there twice');
  for (const connection of items('Connection')) {
    const uuid = connection.attributes.uuid ?? '';
    const own = (name: string): XmlNode[] =>
      items(name).filter((node) => fieldOf(node, 'connection') === uuid);
    const [local] = own('local');
    const [remote] = own('remote');
    if (own('local').length !== 1 || own('remote').length !== 1 || own('child').length !== 1) {
      found.push(`${uuid}: not one local, remote and child`);
    }
    const hasKey = items('preSharedKey').some(
      (key) =>
        local !== undefined &&
        remote !== undefined &&
        fieldOf(key, 'ident') === fieldOf(local, 'id') &&
        fieldOf(key, 'remote_ident') === fieldOf(remote, 'id'),
    );
    if (!hasKey) found.push(`${uuid}: no key`);
    const [child] = own('child');
    const vti = items('VTI').find((node) => child && fieldOf(node, 'reqid') === fieldOf(child, 'reqid'));
    if (
      vti &&
      (fieldOf(vti, 'local') !== fieldOf(connection, 'local_addrs') ||
        fieldOf(vti, 'remote') !== fieldOf(connection, 'remote_addrs'))
    ) {
      found.push(`${uuid}: its VTI has other addresses`);
    }
  }
  return found;
}

/** A map that permits matches a list; inbound ones set a preference; every list is used. */
function mapProblems(root: XmlNode): string[] {
  const items = (name: string): XmlNode[] => withUuid(root).filter((node) => node.name === name);
  const found: string[] = [];
  const inbound = new Set(items('neighbor').map((node) => fieldOf(node, 'linkedRoutemapIn')));
  const named = new Map(
    items('prefixlist').map((node) => [node.attributes.uuid ?? '', fieldOf(node, 'name')]),
  );
  const used = new Set<string>();
  for (const map of items('routemap')) {
    const lets = fieldOf(map, 'action') === 'permit';
    if (lets !== (fieldOf(map, 'match2') !== ''))
      found.push(`${fieldOf(map, 'name')}: permits and matches differ`);
    if (lets && inbound.has(map.attributes.uuid ?? '') && fieldOf(map, 'set') === '') {
      found.push(`${fieldOf(map, 'name')}: no preference`);
    }
    used.add(named.get(fieldOf(map, 'match2')) ?? '');
  }
  for (const name of named.values()) if (!used.has(name)) found.push(`list ${name}: not used`);
  return found;
}

/** What the file says of VTIs and sessions, an object a line: `vti 11 local remote shared|own`, `neighbor 169.254.21.1 multihop|direct`. */
export function xmlObjects(lines: readonly string[]): string[] {
  const root = parsedXml(lines.join('\n'));
  if (root instanceof Error) return [];
  const vtis = allNamed(root, 'VTI').filter(({ attributes }) => attributes.uuid);
  const locals = vtis.map((node) => fieldOf(node, 'tunnel_local'));
  return [
    ...vtis.map((node) => {
      const local = fieldOf(node, 'tunnel_local');
      const shared = locals.filter((other) => other === local).length > 1 ? 'shared' : 'own';
      return `vti ${fieldOf(node, 'reqid')} ${local} ${fieldOf(node, 'tunnel_remote')} ${shared}`;
    }),
    ...allNamed(root, 'neighbor').map(
      (node) =>
        `neighbor ${fieldOf(node, 'address')} ${fieldOf(node, 'multihop') === '1' ? 'multihop' : 'direct'}`,
    ),
  ];
}
