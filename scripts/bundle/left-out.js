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
  // mammoth opens documents with it. They were unpacked before, within bounds, so the unpacker that we have will do.
  jszip: `import { unzipSync } from 'fflate';
export const loadAsync = async (bytes) => {
  const files = unzipSync(new Uint8Array(bytes));
  return { file: (name) => (Object.hasOwn(files, name) ? { async: async () => files[name] } : null) };
};`,
};

/** The same for Puppeteer: its other ways to a browser, since ours is a pipe that speaks DevTools. */
const inPuppeteer = {
  '../bidi/BrowserConnector.js': 'export const _connectToBiDiBrowser = undefined;',
  '../node/NodeWebSocketTransport.js': 'export const NodeWebSocketTransport = undefined;',
  '../common/BrowserWebSocketTransport.js': 'export const BrowserWebSocketTransport = undefined;',
  '../node/LaunchOptions.js': 'export const convertPuppeteerChannelToBrowsersChannel = undefined;',
  '@puppeteer/browsers': 'export const Browser = undefined;',
};

/** The same for what fetches browsers: its command line, and proxies that are found by running a script. */
const inPuppeteerBrowsers = {
  './CLI.js': 'export const CLI = undefined;',
  'pac-proxy-agent':
    "exports.PacProxyAgent = class { constructor() { throw new Error('A proxy script is not run; name the proxy itself in HTTPS_PROXY.'); } };",
};

export const leftOutOf = { puppeteer: inPuppeteer, 'puppeteer-browsers': inPuppeteerBrowsers };

/** Commander runs commands with it that are programs of their own; ours are not, and Node takes a while to load it. */
const inCommander = { 'node:child_process': 'module.exports = {};' };

/** Keeps half a megabyte out of the bundle, which every run would have to read, and more out of what stands alone. */
export function leftOut(more = {}) {
  const all = { ...modules, ...more };
  const texts = { ...all, ...inCommander };
  return {
    name: 'left-out',
    resolveId(id, importer) {
      const isLeft = Object.hasOwn(
        /[/\\]node_modules[/\\]commander[/\\]/.test(importer) ? inCommander : all,
        id,
      );
      return isLeft ? `\0left-out:${id}` : undefined;
    },
    load: (id) => (id.startsWith('\0left-out:') ? texts[id.slice('\0left-out:'.length)] : undefined),
  };
}
