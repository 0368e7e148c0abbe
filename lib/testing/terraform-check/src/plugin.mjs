// Runs one provider as a Terraform plugin process: the handshake that
// Terraform expects on standard output, then gRPC on a Unix socket until
// Terraform asks for shutdown.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGrpcServer } from './grpc.mjs';
import { calls, messages } from './messages.mjs';
import { decode, encode } from './protobuf.mjs';
import { createProvider } from './provider.mjs';
import { readBehaviour, readReplacements, readSchema } from './schema.mjs';

const MAGIC_COOKIE = 'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2';
const HANDSHAKE_VERSION = 1;
const PROTOCOL_VERSION = 5;
const SERVICE_PREFIX = '/tfplugin5.Provider/';
const SHUTDOWN_PATH = '/plugin.GRPCController/Shutdown';
const ORPHAN_POLL_MS = 1000;

function refuse(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** Serves the provider of a file in schemas/ until Terraform ends it. */
export function servePlugin(file) {
  if (process.env.TF_PLUGIN_MAGIC_COOKIE !== MAGIC_COOKIE) {
    refuse('This is a Terraform plugin. It is started by Terraform, not by hand.');
  }
  if (process.env.PLUGIN_CLIENT_CERT) {
    refuse('This provider speaks plain gRPC: set TF_DISABLE_PLUGIN_TLS=1 for Terraform.');
  }

  const directory = mkdtempSync(join(process.env.PLUGIN_UNIX_SOCKET_DIR || tmpdir(), 'tf-'));
  const socket = join(directory, 'plugin.sock');
  const stop = () => {
    rmSync(directory, { recursive: true, force: true });
    process.exit(0);
  };

  const provider = createProvider({
    data: readSchema(file),
    behaviour: readBehaviour(file),
    replacements: readReplacements(),
  });
  const server = createGrpcServer((path, request) => {
    if (path === SHUTDOWN_PATH) {
      setTimeout(stop, 10);
      return encode(messages, 'Empty', {});
    }
    const name = path.startsWith(SERVICE_PREFIX) ? path.slice(SERVICE_PREFIX.length) : '';
    const call = calls[name];
    if (!call) return undefined;
    const [requestType, responseType] = call;
    return encode(messages, responseType, provider[name](decode(messages, requestType, request)));
  });

  server.listen(socket, () => {
    process.stdout.write(`${HANDSHAKE_VERSION}|${PROTOCOL_VERSION}|unix|${socket}|grpc|\n`);
  });

  // Terraform interrupts its whole process group and then shuts plugins down
  // itself; a Terraform that died without doing so leaves no parent behind.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', stop);
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, ORPHAN_POLL_MS);
}
