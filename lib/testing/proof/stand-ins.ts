import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Http2Server } from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGrpcServer } from '@/lib/testing/terraform-check/src/grpc.mjs';
import { calls, messages } from '@/lib/testing/terraform-check/src/messages.mjs';
import { decode, encode } from '@/lib/testing/terraform-check/src/protobuf.mjs';
import { createProvider } from '@/lib/testing/terraform-check/src/provider.mjs';
import {
  chooseSchemas,
  readBehaviour,
  readReplacements,
  readSchema,
} from '@/lib/testing/terraform-check/src/schema.mjs';
import { createWorkspace } from '@/lib/testing/terraform-check/src/workspace.mjs';

/** The Terraform that is used. */
export const program = process.env.TERRAFORM || 'terraform';

type Environment = Readonly<Record<string, string | undefined>>;

/** Stand-in providers that stay while many commands use them: starting one anew for each command takes most of a command's time. */
export interface StandIns {
  /** For `terraform init`: provider versions are chosen and installed as usual. */
  initEnv: Environment;
  /** For all other commands: they talk to the providers that run here. */
  env: Environment;
  end(): void;
}

/** Starts the stand-in providers of this process; `releases` as in `checkBundles`. */
export async function startStandIns(releases: Readonly<Record<string, string>> = {}): Promise<StandIns> {
  const schemas = chooseSchemas(releases);
  const workspace = createWorkspace(platform(), schemas);
  const sockets = mkdtempSync(join(tmpdir(), 'trunkline-'));
  const servers = new Map<string, { server: Http2Server; socket: string }>();
  // Of several releases of a provider, Terraform is given the one that is listed last, the newest.
  for (const { file, address, name } of schemas) {
    const socket = join(sockets, `${name}-${servers.size}`);
    const server = serverOf(file);
    await new Promise<void>((resolve) => server.listen(socket, resolve));
    servers.get(address)?.server.close();
    servers.set(address, { server, socket });
  }
  const attached = [...servers].map(([address, { socket }]) => [address, reattach(socket)]);
  return {
    initEnv: workspace.env,
    env: { ...workspace.env, TF_REATTACH_PROVIDERS: JSON.stringify(Object.fromEntries(attached)) },
    end: () => {
      for (const { server } of servers.values()) server.close();
      rmSync(sockets, { recursive: true, force: true });
      workspace.remove();
    },
  };
}

/** How Terraform finds a provider that it did not start and must not end. */
const reattach = (socket: string): object => ({
  Protocol: 'grpc',
  ProtocolVersion: 5,
  Pid: process.pid,
  Test: true,
  Addr: { Network: 'unix', String: socket },
});

/** Each client of a server gets a provider of its own, as a provider block's arguments are kept in it. */
function serverOf(file: string): Http2Server {
  const parts = { data: readSchema(file), behaviour: readBehaviour(file), replacements: readReplacements() };
  const providers = new WeakMap<object, ReturnType<typeof createProvider>>();
  const known: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(calls));
  let schema: Buffer | undefined;
  return createGrpcServer((path: string, request: Buffer, session: object): Buffer | undefined => {
    const name = path.startsWith('/tfplugin5.Provider/') ? path.slice(path.lastIndexOf('/') + 1) : '';
    const [requestType, responseType] = known.get(name) ?? [];
    if (requestType === undefined || responseType === undefined) return undefined;
    if (name === schemaCall && schema) return schema;
    const provider = providers.get(session) ?? createProvider(parts);
    providers.set(session, provider);
    const answer: unknown = Reflect.get(provider, name);
    if (typeof answer !== 'function') return undefined;
    const response = encode(messages, responseType, answer(decode(messages, requestType, request)));
    if (name === schemaCall) schema = response;
    return response;
  });
}

const schemaCall = 'GetSchema';

function platform(): string {
  const env = { ...process.env, CHECKPOINT_DISABLE: '1' };
  const { status, stdout } = spawnSync(program, ['version', '-json'], { encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${program} cannot be run`);
  const version: { platform: string } = JSON.parse(stdout);
  return version.platform;
}
