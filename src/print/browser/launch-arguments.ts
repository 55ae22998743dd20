import type { Frames } from './open-tab.js';

/**
 * For every browser: no window, no network, no background work, the same pixels on every machine.
 * Meanings: https://github.com/GoogleChrome/chrome-launcher/blob/main/docs/chrome-flags-for-tools.md
 */
const always: readonly string[] = [
  '--remote-debugging-pipe',
  '--headless',
  '--no-startup-window',
  '--hide-scrollbars',
  '--mute-audio',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  // Every name and address is unknown, and whatever would still go out goes to a closed port.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=127.0.0.1:1',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-default-apps',
  '--disable-extensions',
  '--no-first-run',
  '--no-default-browser-check',
  '--password-store=basic',
  '--use-mock-keychain',
  // A tab nobody looks at must not be slowed down.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-hang-monitor',
  '--disable-ipc-flooding-protection',
  '--disable-features=Translate,MediaRouter,OptimizationHints,AcceptCHFrame',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--lang=en-US',
  '--export-tagged-pdf',
  '--generate-pdf-document-outline',
];

/** What is up to the machine and the browser. */
export interface LaunchChoice {
  readonly sandbox: 'on' | 'off';
  /** A folder of its own for a full Chrome; a headless shell writes none. */
  readonly profile: string | undefined;
  readonly frames: Frames;
}

export function launchArguments({ sandbox, profile, frames }: LaunchChoice): readonly string[] {
  return [
    ...always,
    ...(sandbox === 'off' ? ['--no-sandbox'] : []),
    ...(frames === 'held' ? ['--enable-begin-frame-control', '--run-all-compositor-stages-before-draw'] : []),
    ...(profile === undefined ? [] : [`--user-data-dir=${profile}`]),
  ];
}

/** What a browser needs to run. */
const needed =
  /^(?:PATH|HOME|USER|LOGNAME|TMPDIR|TEMP|TMP|LANG|LC_\w+|TZ|DISPLAY|LD_LIBRARY_PATH|DYLD_\w+|FONTCONFIG_\w+|XDG_\w+|CHROM\w+|SYSTEMROOT|WINDIR|COMSPEC|PATHEXT|APPDATA|LOCALAPPDATA|USERPROFILE|PROGRAM\w+)$/i;

/** The environment without what is none of its business: whoever gets past its walls finds no secret of a build server. */
export function launchEnvironment(
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => needed.test(name)));
}
