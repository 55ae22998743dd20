import { join } from 'node:path';
import type { Machine } from './machine.js';

const linuxNames = [
  'chrome-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
];

const macPrograms = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

const byPlatform: Partial<Record<NodeJS.Platform, (env: Machine['env']) => readonly string[]>> = {
  linux: (env) =>
    (env.PATH ?? '')
      .split(':')
      .filter((folder) => folder.startsWith('/'))
      .flatMap((folder) => linuxNames.map((name) => join(folder, name))),
  darwin: (env) => [...macPrograms, ...macPrograms.map((path) => join(env.HOME ?? '/', path))],
  win32: (env) =>
    ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => env[name])
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => windowsPrograms.map((path) => `${folder}\\${path}`)),
};

/** Where a Chrome or Chromium of this machine would lie, likeliest first. */
export function installedPaths(machine: Machine): readonly string[] {
  return byPlatform[machine.platform]?.(machine.env) ?? [];
}
