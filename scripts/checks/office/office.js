import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** LibreOffice with a profile of its own in `scratch`, so that it neither meets nor changes anybody's. */
export async function openOffice(scratch) {
  const profile = join(scratch, 'profile');
  const office = (args) =>
    run(
      'soffice',
      [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', '--norestore', ...args],
      {
        timeout: 300_000,
      },
    );
  // The first start fills a profile, and would write over the macro.
  await office(['--terminate_after_init']);
  await writeMacro(profile, await readFile(new URL('./new-slides.bas', import.meta.url), 'utf8'));
  return {
    /** Resolves to the paths of the PDFs that LibreOffice makes of files, each of another name. */
    async toPdf(paths) {
      await office(['--convert-to', 'pdf', '--outdir', scratch, ...paths]);
      return paths.map((path) => join(scratch, `${basename(path).replace(/\.\w+$/, '')}.pdf`));
    },
    /** Adds a slide for each master. Resolves to their places, in millimetres, and the path of the PDF with them. */
    async addSlides(path) {
      const name = basename(path, '.pptx');
      const [report, pdf] = [join(scratch, `${name}.txt`), join(scratch, `${name}-new.pdf`)];
      const urls = [path, report, pdf].map((each) => `"${pathToFileURL(each)}"`);
      await office([`macro:///Standard.NewSlides.Main(${urls.join(',')})`]);
      const lines = (await readFile(report, 'utf8')).trim().split(/\r?\n/);
      if (lines.pop() !== 'done')
        throw new Error(`LibreOffice added no slide to ${path}: ${lines.join('; ')}`);
      const places = lines.map((line) => {
        const [master, kind, left, width, height] = line.split('|');
        return {
          master,
          kind: kind.slice(kind.lastIndexOf('.') + 1),
          left: Number(left) / 100,
          width: Number(width) / 100,
          height: Number(height) / 100,
        };
      });
      return { places, pdf };
    },
  };
}

/** A library of one module, as LibreOffice keeps macros in its profile. */
async function writeMacro(profile, source) {
  const folder = join(profile, 'user', 'basic', 'Standard');
  await mkdir(folder, { recursive: true });
  const escaped = source.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const library = 'xmlns:library="http://openoffice.org/2000/library"';
  const script = 'xmlns:script="http://openoffice.org/2000/script"';
  await writeFile(
    join(folder, 'NewSlides.xba'),
    `${head}<script:module ${script} script:name="NewSlides" script:language="StarBasic">${escaped}</script:module>`,
  );
  await writeFile(
    join(folder, 'script.xlb'),
    `${head}<library:library ${library} library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="NewSlides"/></library:library>`,
  );
  await writeFile(
    join(folder, '..', 'script.xlc'),
    `${head}<library:libraries ${library} xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`,
  );
}
