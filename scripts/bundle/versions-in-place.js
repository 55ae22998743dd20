import { join, normalize } from 'node:path';
import { rolldown } from 'rolldown';

/** Puts the versions of what the cache keeps into the bundle as text: they are hashes of source, which it has not. */
export async function versionsInPlace(root) {
  const versions = (await deriving(root)).deriveVersions(join(root, 'src'));
  const place = join(root, 'src/build/keys/versions.ts');
  return {
    name: 'versions-in-place',
    load: (id) =>
      normalize(id) === place ? `export const versions = ${JSON.stringify(versions)};` : undefined,
  };
}

/** The module that derives them, which is TypeScript as all of src is. */
async function deriving(root) {
  const bundle = await rolldown({
    cwd: root,
    input: 'src/build/keys/derive-versions.ts',
    platform: 'node',
    tsconfig: false,
  });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
}
