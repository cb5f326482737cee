import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Real Chromium for tests of what a person sees: the one at CHROMIUM_PATH, an installed one, or Debian's package where it
 * may be installed. Tools that download a browser of their own are not used.
 */

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

const installed = (): string | undefined => [process.env['CHROMIUM_PATH'] ?? '', ...PLACES].find((path) => path !== '' && existsSync(path));

/** Debian's Chromium with a Chinese font, where apt is there and may be used. */
function install(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.warn('Chromium is not installed; fetching Debian’s …');
  const apt = (...args: string[]) => execFileSync('apt-get', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  try {
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  } catch {
    // The caller says what is missing.
  }
}

/** Path of a Chromium; undefined, loudly, where there is none. With CI=true that is an error. */
export function findChromium(): string | undefined {
  const path = installed();
  if (path) return path;
  install();
  const fresh = installed();
  if (fresh) return fresh;
  const words = 'the tests in a browser cannot run: install Chromium (apt-get install chromium fonts-noto-cjk), or set CHROMIUM_PATH';
  if (process.env['CI'] === 'true') throw new Error(words);
  console.warn(`\nSKIPPED: ${words}\n`);
  return undefined;
}

/** A sandbox needs rights that a container rarely has; the rest keeps Chromium from calling out by itself. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
