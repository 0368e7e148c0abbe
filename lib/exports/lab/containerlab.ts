import type { ConfigFile } from '@/lib/plan/config-file';
import type { Scene } from './scene';

/** The image of every node; `Dockerfile` makes it. */
const image = 'trunkline-lab';

/** Where the lab's folder is in a node. */
const folder = '/lab';

/**
 * The same boxes and wires as a topology for containerlab (containerlab documentation, “Topology definition”, “Nodes” and “Linux container”, read
 * 2026-11-27): nodes have no network of containerlab's own, which would be a way round the tunnels. JSON strings are strings of YAML as well.
 */
export function containerlabFile(name: string, { boxes, links }: Scene): ConfigFile {
  const text = (value: string): string => JSON.stringify(value);
  return {
    path: 'lab.clab.yml',
    language: 'text',
    lines: [
      '# Make the image first: docker build -t trunkline-lab .',
      '# Then: containerlab deploy --topo lab.clab.yml',
      `name: ${text(name)}`,
      'topology:',
      '  defaults:',
      '    kind: linux',
      `    image: ${text(image)}`,
      '    network-mode: none',
      '    binds:',
      `      - ${text(`.:${folder}:ro`)}`,
      '  nodes:',
      ...boxes.flatMap(({ name: node }) => [
        `    ${text(node)}:`,
        '      exec:',
        `        - ${text(`bash ${folder}/box.sh start ${node}`)}`,
        `        - ${text(`bash ${folder}/box.sh load ${node}`)}`,
      ]),
      '  links:',
      ...links.flatMap(({ ends, mtu }) => [
        `    - endpoints: [${ends.map(({ box, port }) => text(`${box}:${port}`)).join(', ')}]`,
        `      mtu: ${mtu}`,
      ]),
    ].map((line) => ({ text: line })),
  };
}

/** What makes the image of the nodes. */
export const dockerfile: ConfigFile = {
  path: 'Dockerfile',
  language: 'text',
  lines: [
    'FROM debian:12-slim',
    'RUN apt-get update && apt-get install -y --no-install-recommends \\',
    '    frr iproute2 iputils-ping libstrongswan-standard-plugins nftables procps strongswan-charon strongswan-swanctl \\',
    '    && rm -rf /var/lib/apt/lists/*',
    'CMD ["sleep", "infinity"]',
  ].map((text) => ({ text })),
};
