import { connect, type Socket } from 'node:net';

/** A line to one FRR daemon's command socket. */
export type Vty = { ask(command: string): Promise<string>; end(): void };

/** A reply ends with three zero bytes and a status (FRR, lib/vty.c: what vtysh expects of a daemon). */
const trailer = 4;

/** Opens the command socket of a daemon. */
export async function openVty(path: string): Promise<Vty> {
  const socket = await opened(path);
  const ask = (command: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const parts: Buffer[] = [];
      const finish = (): void => {
        socket.off('data', take);
        socket.off('error', fail);
        socket.off('close', closed);
      };
      const fail = (error: Error): void => {
        finish();
        reject(error);
      };
      const closed = (): void => fail(new Error(`${path} closed during "${command}"`));
      const take = (part: Buffer): void => {
        parts.push(part);
        const all = Buffer.concat(parts);
        const end = all.length - trailer;
        if (end < 0 || all[end] !== 0 || all[end + 1] !== 0 || all[end + 2] !== 0) return;
        finish();
        resolve(all.subarray(0, end).toString('utf8'));
      };
      socket.on('data', take);
      socket.on('error', fail);
      socket.on('close', closed);
      socket.write(`${command}\0`);
    });
  await ask('enable');
  return { ask, end: () => socket.destroy() };
}

const opened = (path: string): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(path);
    socket.once('connect', () => resolve(socket));
    socket.once('error', reject);
  });
