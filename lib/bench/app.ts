import { spawn } from 'node:child_process';
import { type Browser, chromium } from '@playwright/test';
import { findChromium } from '@/lib/setup/programs.mjs';

const port = 4318;

/** Where the app answers while it is measured. */
export const appAddress = `http://127.0.0.1:${port}`;

/** Chromium that fetches nothing of its own. */
export const openChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });

/** The built app, once it answers. */
export function serveApp(): Promise<ReturnType<typeof spawn>> {
  const app = spawn(process.execPath, ['lib/setup/start.mjs', '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    app.stdout?.on('data', (chunk) => {
      if (String(chunk).includes(`:${port}`)) resolve(app);
    });
    app.on('exit', (code) => reject(new Error(`the app did not start (exit status ${code})`)));
  });
}
