import { defineConfig, devices } from '@playwright/test';
import { findChromium } from '../lib/setup/programs.mjs';

const address = 'http://127.0.0.1:4317';

/** Chromium looks up and fetches nothing of its own, so that a test meets the app only. */
const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  timeout: 30_000,
  retries: 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.CI === 'true',
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: address,
    acceptDownloads: true,
    trace: 'retain-on-failure',
    launchOptions: { executablePath: findChromium(), args: chromiumArguments },
  },
  webServer: {
    command: 'node ../lib/setup/start.mjs --host 127.0.0.1 --port 4317',
    url: address,
    reuseExistingServer: process.env.CI !== 'true',
    timeout: 180_000,
  },
});
