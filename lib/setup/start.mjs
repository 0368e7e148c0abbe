// @ts-check
// `npm start`: installs, builds and serves, each only as far as it is needed.
import { connect, createServer } from 'node:net';
import { parseArgs } from 'node:util';
import { build, next } from './build.mjs';
import { install, nodeTooOld } from './install.mjs';
import { start } from './run.mjs';

const usage = `Usage: npm start -- [--port NUMBER] [--host ADDRESS]

Serves Trunkline at http://127.0.0.1:3000, or at the next free port.
--port (or PORT) asks for one port only; --host (or HOST) for another address.
`;

const defaultPort = 3000;
const portsTried = 50;

const complaint = nodeTooOld(process.versions.node);
if (complaint) fail(complaint);

const { port: askedPort, host } = readOptions();
if (!(await install())) fail('The packages could not be installed.');
if (!(await build())) fail('The app could not be built.');
const port = await choosePort();
await serve();

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string' }, host: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) {
      process.stdout.write(usage);
      process.exit(0);
    }
    const port = values.port ?? process.env.PORT;
    if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) > 0 && Number(port) < 65_536)) {
      return fail(`${port} is not a port: give a number from 1 to 65535.`);
    }
    return { port: port && Number(port), host: values.host || process.env.HOST || '127.0.0.1' };
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

async function choosePort() {
  if (askedPort) return (await isFree(askedPort)) ? askedPort : fail(`Port ${askedPort} is in use.`);
  for (let port = defaultPort; port < defaultPort + portsTried; port += 1) {
    if (await isFree(port)) return port;
  }
  return fail(
    `No port from ${defaultPort} to ${defaultPort + portsTried - 1} is free: ask for one with --port.`,
  );
}

/** @param {number} port @returns {Promise<boolean>} */
function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => {
      const isTaken = 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
      resolve(isTaken ? false : fail(`${host} cannot be served: ${error.message}`));
    });
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

async function serve() {
  const child = start(next(['start', '--port', String(port), '--hostname', host]), [
    'ignore',
    'ignore',
    'inherit',
  ]);
  let isStopping = false;
  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    isStopping = true;
    child.kill(signal);
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, stop);
  if (process.env.npm_lifecycle_event) stopWithParent(() => stop('SIGTERM'));
  child.on('error', (error) => fail(`The server cannot be run: ${error.message}`));
  child.on('close', (status) =>
    isStopping ? process.exit(0) : fail(`The server ended with status ${status}.`),
  );
  while (!(await isServed())) await new Promise((resolve) => setTimeout(resolve, 50));
  process.stdout.write(`Trunkline is at ${address()} (Ctrl-C stops it)\n`);
}

/**
 * npm runs its scripts through a shell, which does not pass on the signal that ends it: the server would stay.
 * @param {() => void} stop
 */
function stopWithParent(stop) {
  const parent = process.ppid;
  const timer = setInterval(() => process.ppid === parent || stop(), 500);
  timer.unref();
}

/** @returns {Promise<boolean>} */
function isServed() {
  return new Promise((resolve) => {
    const socket = connect({ port, host: listensEverywhere() ? 'localhost' : host });
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}

function address() {
  if (listensEverywhere()) return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function listensEverywhere() {
  return host === '0.0.0.0' || host === '::';
}

/** @param {string} message @returns {never} */
function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
