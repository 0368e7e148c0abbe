import { type ConfigFile, writer } from '@/lib/plan/config-file';
import { markdownText } from '@/lib/plan/text';
import { type Failure, failuresOf } from './failures';
import type { Ground } from './ground';
import type { Scene } from './scene';

/** What the lab is, how it is run, and what it does not show, in plain words. */
export function readmeFile(ground: Ground, scene: Scene): ConfigFile {
  const { add, about, lines } = writer();
  const { job, plan, standIn, leftOut } = ground;
  add(
    `# Lab of ${markdownText(job.design.name) || 'the design'}`,
    '',
    `Revision ${job.revision}. This folder proves the design on one Linux machine: ${scene.boxes.length} boxes, each a network of its own, with real IKE, ESP and BGP between them.`,
    'Nothing leaves the machine, and `down` leaves nothing behind.',
    '',
    'The keys in it are made up for the lab and stand in every copy of it: use none of them anywhere else. So are the outside addresses that the design leaves open.',
    '',
    '## What it needs',
    '',
    'A Linux machine with root, a kernel with XFRM interfaces (4.19 or later), and on Debian 12:',
    '',
    '```sh',
    'apt-get install --no-install-recommends frr iproute2 iputils-ping libstrongswan-standard-plugins nftables strongswan-charon strongswan-swanctl',
    'systemctl disable --now frr',
    '```',
    '',
    '## How to run it',
    '',
    '```sh',
    './lab.sh up              # makes the boxes and starts everything',
    './lab.sh check           # compares what is with what the plan says; the exit status is 0 only if all of it holds',
    './lab.sh fail ID         # takes something out of service and measures how long each flow is away',
    './lab.sh restore ID      # puts it back',
    './lab.sh status          # what is up, and what is out of service',
    './lab.sh down',
    '```',
    '',
    '`check` prints a line for each fact, a `problem=` line for each thing that is not as planned, and `result=pass` or `result=fail`. It wants every tunnel up and every session',
    'established, on each session the prefixes that the plan expects and no others, an answer from every host that is to be reached and none from the others, the largest packets',
    'through without fragments, and on the internet not one packet in clear that has an inside address. `LAB_PATIENCE` is how many seconds it waits for tunnels and sessions: 90 if not set.',
    '',
    '## What can fail',
    '',
  );
  for (const failure of failuresOf(ground))
    about([objectOf(failure)], () => add(`- \`${failure.id}\`: ${markdownText(failure.what, 200)}`));
  add('', '## What stands for what', '');
  for (const { name, part, about: ids } of scene.boxes)
    about(ids, () => add(`- \`${name}\`: ${words[part]}`));
  add(
    '',
    `Devices of another platform than ${markdownText(standIn.name)} are stood in for by it, with all values of the plan: the lab proves what both ends are to agree on, not the wording of`,
    'their own configurations. A site with several devices has routers of its own, which the design does not draw; in the lab they hear from each device what it can reach and how good that is.',
    '',
    'The cloud ends take part as their documents say they do: they announce what their route tables have, and set no preference. How fast a cloud moves inside itself is not shown.',
  );
  if (leftOut.length > 0) {
    add('', '## What is not in it', '');
    for (const { id, why } of leftOut) about([id], () => add(`- \`${id}\`: ${why}.`));
    add('', 'What is checked is the design without these.');
  }
  if (plan.connections.some(({ routing }) => routing === 'static'))
    add(
      '',
      'Static routes stay while their tunnel is down, so what a failure does to flows over them is measured, not judged.',
    );
  add(
    '',
    '`lab.clab.yml` is the same as a topology for containerlab, and `Dockerfile` the image of its nodes. `check` and `fail` work with `lab.sh up` only.',
  );
  return { path: 'README.md', language: 'markdown', lines };
}

const objectOf = ({ id }: Failure): string => (id.startsWith('isp:') ? '' : (id.split('/')[0] ?? id));

const words: Readonly<Record<Scene['boxes'][number]['part'], string>> = {
  internet: 'the internet',
  nat: 'a device that translates addresses before an uplink',
  site: 'the networks of a site, a host in each',
  gateway: 'a customer gateway',
  cloud: 'a cloud gateway or hub',
  vpc: 'a VPC, a host in each subnet',
};
