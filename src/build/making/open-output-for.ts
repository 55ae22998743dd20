import { answersFolder, peopleFolder } from '../../domain/person.js';
import type { PlannedArtifact } from '../../domain/plan.js';
import type { Settings } from '../../domain/settings.js';
import { peopleReportName } from '../../people/people-report.js';
import { products } from '../../products/index.js';
import { isProductName } from '../../products/is-product-name.js';
import { checkPersonalFolders } from '../../write/check-personal-folders.js';
import { checkPlace } from '../../write/check-place.js';
import { type Output, openOutput } from '../../write/open-output.js';
import type { BuildHooks } from '../nouns/build-hooks.js';

/** Opens the output folder for what is planned, kept HTML included, once no other build is at work there. */
export async function openOutputFor(
  artifacts: readonly PlannedArtifact[],
  settings: Settings,
  { machine, signal, progress }: BuildHooks,
): Promise<Output> {
  await checkPlace(settings.output, settings.folder);
  const files = artifacts.flatMap(({ path, content }) =>
    settings.keepHtml && content.kind === 'print' ? [path, htmlPath(path)] : [path],
  );
  const { people, answers } = settings;
  const personal = people !== undefined ? peopleFolder : answers !== undefined ? answersFolder : undefined;
  await checkPersonalFolders(settings.output, personal ?? files);
  return openOutput(settings.output, {
    wanted: people === undefined ? files : [...files, peopleReportName],
    isOurName: (path) => isProductName(path, products),
    pid: machine.pid,
    isAlive: machine.isAlive,
    signal,
    onWait: (pid) => progress({ kind: 'stage', name: `Waiting for the build of process ${pid}` }),
  });
}

/** Where `--keep-html` puts the HTML of a file. */
export function htmlPath(path: string): string {
  return path.replace(/\.pdf$/, '.html');
}
