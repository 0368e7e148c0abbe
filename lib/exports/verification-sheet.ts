import { type ConfigFile, writer } from '@/lib/plan/config-file';
import type { GatewayPlan } from '@/lib/plan/plan';
import { markdownText } from '@/lib/plan/text';
import type { ShowCommand } from '@/lib/vendors/vendor';

type Sheet = {
  gateway: GatewayPlan;
  platform: string;
  revision: string;
  commands: readonly ShowCommand[];
};

/** A Markdown page of commands to type on the device once it is configured, and what each should print. */
export function verificationSheet({ gateway, platform, revision, commands }: Sheet): ConfigFile {
  const { add, about, lines } = writer();
  about([gateway.id], () => {
    add(
      `# Verify ${markdownText(gateway.name) || gateway.label}`,
      '',
      `${platform} at ${markdownText(gateway.site.name) || 'the site'}, design revision ${revision}.`,
      'Type each command on the device; below it stands what it should print.',
    );
    if (commands.length === 0) add('', 'The gateway has no tunnel: there is nothing to verify yet.');
  });
  for (const [topic, group] of byTopic(commands)) {
    about(group[0]?.about ?? [gateway.id], () => add('', `## ${markdownText(topic)}`, '', '```text'));
    group.forEach((item, index) => {
      about(item.about, () => add(...(index > 0 ? [''] : []), item.command, `    ${item.expect}`));
    });
    about(group[0]?.about ?? [gateway.id], () => add('```'));
  }
  return { path: 'verify.md', language: 'markdown', lines };
}

function byTopic(commands: readonly ShowCommand[]): Map<string, ShowCommand[]> {
  const groups = new Map<string, ShowCommand[]>();
  for (const command of commands) {
    const group = groups.get(command.topic);
    if (group) group.push(command);
    else groups.set(command.topic, [command]);
  }
  return groups;
}
