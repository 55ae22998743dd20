/** What packages ask for, and what we use of them never needs; with what the asker finds in its place. */
const modules = {
  // js-yaml reads functions with it, in a schema that gray-matter does not use; it catches that it is missing.
  esprima: "module.exports = {}; throw new Error('esprima is not in the bundle.');",
  // Handlebars then joins strings itself, as it does in browsers; we ask for no source maps.
  'source-map': "module.exports = {}; throw new Error('source-map is not in the bundle.');",
  // sanitize-html reads style attributes with it. We allow none; if we did, each would be taken out.
  postcss: "exports.parse = () => { throw new Error('postcss is not in the bundle.'); };",
  // pdf-lib measures the fonts that every viewer has with it, and unpacks it when loaded; our pages embed their fonts.
  '@pdf-lib/standard-fonts': 'export const Encodings = undefined, Font = undefined, FontNames = {};',
};

/** Keeps half a megabyte out of the bundle, which every run would have to read. */
export function leftOut() {
  return {
    name: 'left-out',
    resolveId: (id) => (Object.hasOwn(modules, id) ? `\0left-out:${id}` : undefined),
    load: (id) => (id.startsWith('\0left-out:') ? modules[id.slice('\0left-out:'.length)] : undefined),
  };
}
