/** Packages that others ask for, and that what we use of those never needs; with what the asker finds in their place. */
const packages = {
  // js-yaml reads functions with it, in a schema that gray-matter does not use; it catches that it is missing.
  esprima: "module.exports = {}; throw new Error('esprima is not in the bundle.');",
  // Handlebars then joins strings itself, as it does in browsers; we ask for no source maps.
  'source-map': "module.exports = {}; throw new Error('source-map is not in the bundle.');",
  // sanitize-html reads style attributes with it. We allow none; if we did, each would be taken out.
  postcss: "exports.parse = () => { throw new Error('postcss is not in the bundle.'); };",
};

/** Keeps half a megabyte out of the bundle, which every run would have to read. */
export function leftOut() {
  return {
    name: 'left-out',
    resolveId: (id) => (Object.hasOwn(packages, id) ? `\0left-out:${id}` : undefined),
    load: (id) => (id.startsWith('\0left-out:') ? packages[id.slice('\0left-out:'.length)] : undefined),
  };
}
