import type { FontFace, FontFamily } from '../domain/brand.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { Code } from '../domain/rules.js';
import { advances, characters, isVariable, xHeight } from '../fonts/font-facts.js';
import type { LocalFamily } from './brand-file.js';
import { errorAt, type Given, type Loaded } from './brand-layers.js';
import { variableFontCost } from './package-family.js';
import { readAsset } from './read-asset.js';

type LocalFile = LocalFamily['files'][number];

/** Reads a family from woff2 files in the brand's folder. */
export async function localFamily(given: Given<LocalFamily>): Promise<Loaded<FontFamily>> {
  const files = await Promise.all(
    given.value.files.map((value, index) =>
      loadFile({ value, layer: given.layer, path: [...given.path, 'files', index] }),
    ),
  );
  const diagnostics = files.flatMap((file) => file.diagnostics);
  const faces = files.flatMap(({ value }) => value ?? []);
  if (diagnostics.length === 0 && !faces.some(({ weight, style }) => weight === 400 && style === 'normal')) {
    diagnostics.push(
      errorAt(given, ['files'], {
        code: 'missing-font',
        what: `The font ${given.value.family} has no upright file of weight 400.`,
        why: 'Text is set in it.',
        fix: 'Add one.',
      }),
    );
  }
  const [first] = faces;
  if (diagnostics.length > 0 || first === undefined) return { value: undefined, diagnostics };
  return { value: { name: given.value.family, faces, xHeight: xHeight(first.bytes) }, diagnostics };
}

async function loadFile(given: Given<LocalFile>): Promise<Loaded<FontFace>> {
  const { file, weight, style, unicodeRange } = given.value;
  const asset = await readAsset(given.layer, file);
  const refuse = (code: Code, what: string, why: string, fix: string): Loaded<FontFace> => ({
    value: undefined,
    diagnostics: [errorAt(given, ['file'], { code, what, why, fix })],
  });
  if (asset.kind === 'missing') {
    return refuse(
      'missing-font',
      `There is no font file ${file}.`,
      '',
      `Put it into ${given.layer.folders[0]}.`,
    );
  }
  if (asset.kind === 'outside') {
    return refuse('bad-font', `The font file ${file} lies outside the brand's folder.`, '', 'Copy it there.');
  }
  if (asset.kind === 'refused') {
    return refuse('bad-font', `The font file ${file} ${asset.fault}.`, '', 'Use a font of one script.');
  }
  const fault = fontFault(asset.bytes);
  if (fault !== undefined) {
    return refuse(fault.code, `The font file ${file} cannot be used: ${fault.what}.`, fault.why, fault.fix);
  }
  return { value: { weight, style, unicodeRange, bytes: asset.bytes }, diagnostics: [] };
}

function fontFault(bytes: Uint8Array): Pick<Diagnostic, 'code' | 'what' | 'why' | 'fix'> | undefined {
  if (Buffer.from(bytes.subarray(0, 4)).toString('latin1') !== 'wOF2') {
    return { code: 'bad-font', what: 'it is not woff2', why: '', fix: 'Convert it to woff2.' };
  }
  try {
    if (characters(bytes).size === 0) throw new Error('no characters');
    // Read here too, so that nothing later stumbles over a table that is cut short.
    xHeight(bytes);
    advances(bytes);
    if (!isVariable(bytes)) return undefined;
  } catch {
    return { code: 'bad-font', what: 'it is damaged', why: '', fix: 'Get it again.' };
  }
  return {
    code: 'variable-font',
    what: 'it is a variable font',
    why: variableFontCost,
    fix: 'Use one file for each weight.',
  };
}
