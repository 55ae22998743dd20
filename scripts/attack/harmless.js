import { parseDocument } from 'htmlparser2';

/** What no file that people open may hold, whatever was written in its pages. */
const actions = [
  'JavaScript',
  'JS',
  'Launch',
  'SubmitForm',
  'ImportData',
  'GoToR',
  'GoToE',
  'RichMedia',
  'EmbeddedFile',
  'AA',
  'XFA',
];
const elements = new Set([
  'iframe',
  'frame',
  'object',
  'embed',
  'form',
  'input',
  'button',
  'base',
  'applet',
  'video',
  'audio',
  'source',
  'foreignobject',
  'textarea',
  'select',
  'portal',
  'template',
]);
const address = /^(?:https?:\/\/(?![^/?#]*@)|mailto:|tel:|#|[^:]*$)/i;
const loading = new Set([
  'src',
  'srcset',
  'poster',
  'background',
  'data',
  'action',
  'formaction',
  'ping',
  'manifest',
  'srcdoc',
  'archive',
  'codebase',
]);

/** What a finished file could do to whoever opens it, each in a few words. */
export function harmIn(file) {
  if (file.kind === 'pdf') return harmInPdf(file);
  if (file.kind === 'html') return harmInHtml(file.own);
  if (/\.(?:pptx|docx|xlsx)!/.test(file.path)) return harmInPart(file);
  if (/[\\:]|(?:^|[/!])\.\.(?:\/|$)|\/\//.test(file.path.replaceAll('!', '/')))
    return ['a path that leads elsewhere'];
  return [];
}

function harmInPdf({ names, addresses }) {
  return [
    ...actions.filter((name) => names.has(`/${name}`)).map((name) => `an action /${name}`),
    ...addresses
      .filter((one) => !/^(?:https?:\/\/(?![^/?#]*@)|mailto:)/i.test(one))
      .map((one) => `an address ${one}`),
  ];
}

function harmInPart({ path, own }) {
  const found = [];
  if (/vbaProject|oleObject|activeX|embeddings\//i.test(path)) found.push('a program');
  for (const [relation, target] of own.matchAll(/<[^>]*Target="([^"]*)"[^>]*TargetMode="External"/g)) {
    if (!/^(?:https?:\/\/(?![^/?#]*@)|mailto:)/i.test(target)) found.push(`an address ${target}`);
    if (!relation.includes('/hyperlink"')) found.push(`what is loaded from ${target}`);
  }
  for (const [, code] of own.matchAll(/w:instr="([^"]*)"/g)) {
    if (!/^ (?:PAGE|NUMPAGES|NOTEREF note_\d+ \\f \\h) $/.test(code)) found.push(`a field ${code}`);
  }
  if (/<w:(?:instrText|altChunk|attachedTemplate|object|pict)\b|<(?:ddeLink|externalReference)\b/.test(own))
    found.push('what Office works out or loads');
  if (/action="ppaction:\/\/(?:program|macro|ole)/i.test(own)) found.push('an action that runs a program');
  return found;
}

/** CSS without what it only says, as in the foot of a sheet. */
function withoutStrings(css) {
  return css.replace(/(?<!url\()"(?:\\.|[^"\\])*"/gs, '""');
}

/** Of the index page: the field that searches it, what prints a level, and the logo for dark grounds. */
function isOurs({ name, attribs, parent }) {
  const keys = Object.keys(attribs).sort().join(' ');
  if (name === 'input') return attribs.id === 'search';
  if (name === 'button')
    return attribs.type === 'button' && /^(?:aria-describedby )?data-prints hidden type$/.test(keys);
  if (name !== 'source' || keys !== 'media srcset') return false;
  return parent?.name === 'picture' && parent.parent?.attribs?.class === 'logo';
}

function harmInHtml(text) {
  const found = [];
  let scripts = 0;
  const visit = (node) => {
    const { name = '', attribs = {}, children = [] } = node;
    if (name === 'script') scripts += 1;
    if (elements.has(name.toLowerCase()) && !isOurs(node)) found.push(`<${name}>`);
    if (name === 'meta' && /refresh/i.test(attribs['http-equiv'] ?? '')) found.push('a refresh');
    if (name === 'style' && /@import|url\((?!["']?data:)/i.test(withoutStrings(children[0]?.data ?? '')))
      found.push('a style that loads');
    for (const [key, value] of Object.entries(attribs)) {
      if (/^on/i.test(key)) found.push(`${key}=`);
      const isIcon = name === 'link' && value === 'data:,';
      if (/^(?:xlink:)?href$/i.test(key) && !isIcon && !address.test(value.trim()))
        found.push(`a link to ${value.slice(0, 60)}`);
      if (loading.has(key.toLowerCase()) && !/^data:(?:image|font)\//i.test(value))
        found.push(`${key} loads ${value.slice(0, 60)}`);
    }
    for (const child of children) visit(child);
  };
  visit(parseDocument(text));
  // That of the index page, or what an advert tells search engines.
  if (scripts > 1) found.push(`${scripts} scripts`);
  return found;
}
