import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What running Java needs to know of the world. */
export interface JavaWorld {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

export type FoundVeraPdf =
  | { readonly kind: 'found'; readonly java: string; readonly jar: string }
  | { readonly kind: 'missing'; readonly why: string; readonly fix: string };

/** Finds the two things that veraPDF needs here: a Java runtime, and the package whose jar holds it. */
export async function findVeraPdf(world: JavaWorld): Promise<FoundVeraPdf> {
  const jar = findJar(world.cwd);
  if (jar === undefined) {
    return {
      kind: 'missing',
      why: 'veraPDF is not installed.',
      fix: 'Run "npm install --save-dev @opendataloader/pdf", which brings it.',
    };
  }
  const java = world.env.JAVA_HOME ? join(world.env.JAVA_HOME, 'bin', 'java') : 'java';
  if (await runs(java, world)) return { kind: 'found', java, jar };
  return {
    kind: 'missing',
    why: 'veraPDF needs a Java runtime (11 or newer), and there is none.',
    fix: 'Install one, such as "apt-get install default-jre-headless", or set JAVA_HOME.',
  };
}

/** Installed beside Ladderpress, or in the project that it was called from. */
function findJar(cwd: string): string | undefined {
  for (const from of [import.meta.url, join(cwd, 'package.json')]) {
    try {
      const entry = createRequire(from).resolve('@opendataloader/pdf');
      return join(dirname(entry), '../lib/opendataloader-pdf-cli.jar');
    } catch {
      // Not from here.
    }
  }
  return undefined;
}

function runs(java: string, { env }: JavaWorld): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(java, ['-version'], { env: { ...env } }, (error) => resolve(error === null));
  });
}
