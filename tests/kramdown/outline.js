import { parseDocument } from 'htmlparser2';

/**
 * HTML as lines to compare: an element a line with the attributes that say something on paper, its inside indented,
 * text in quotes with white space folded. What two writers of HTML may do each in their own way is made the same:
 *
 * - notes: the list at the end without its wrapper and ways back; alignment as a class; boxes of tasks as characters;
 * - what shows nothing, such as an empty paragraph or a link without words, is left out;
 * - a heading whose words make no id has none;
 * - a link whose words are its address is text: where none is written, ours is one all the same;
 * - an empty cell holds nothing; comments, titles, roles and scopes are left out.
 *
 * @param {string} html
 * @returns {string}
 */
export function outline(html) {
  const lines = [];
  writeAll(parseDocument(html).children, '', lines);
  return lines.join('\n');
}

const inline = new Set(
  (
    'a abbr b bdi bdo cite code del em i img ins kbd mark q s samp small span strong sub sup time u var wbr ruby rt rp input ' +
    'font'
  ).split(' '),
);

function writeAll(nodes, indent, lines, isCode = false) {
  let text = '';
  const flush = () => {
    if (text !== '') lines.push(`${indent}${JSON.stringify(text)}`);
    text = '';
  };
  const kept = merged(nodes);
  kept.forEach((node, i) => {
    if (typeof node === 'string') {
      const edge = (other) => other === undefined || (typeof other !== 'string' && !inline.has(other.name));
      let folded = isCode ? node : node.replace(/[ \t\r\n]+/g, ' ');
      if (!isCode && edge(kept[i - 1])) folded = folded.trimStart();
      if (!isCode && edge(kept[i + 1])) folded = folded.replace(/[ \u00a0]+$/, '');
      text = folded;
      flush();
      return;
    }
    lines.push(`${indent}${node.name}${attributes(node)}`);
    writeAll(node.children, `${indent}  `, lines, isCode || node.name === 'pre' || node.name === 'code');
  });
}

/** Elements and text, with neighbouring text joined and what is left out gone. */
function merged(nodes) {
  const kept = [];
  const add = (text) => {
    if (typeof kept.at(-1) === 'string') kept[kept.length - 1] += text;
    else kept.push(text);
  };
  for (const node of nodes) {
    if (node.type === 'text') add(node.data);
    else if (node.name === 'input') add(node.attribs.checked === undefined ? '☐ ' : '☑ ');
    else if (isWayBack(node) || node.type === 'comment' || node.type === 'directive') continue;
    else if (node.attribs?.class === 'footnotes' && node.name === 'div') kept.push(...merged(node.children));
    else if (isNote(node))
      kept.push({ ...node, name: 'li', attribs: node.attribs, children: unwrapped(node) });
    else if (isBareAddress(node)) add(node.children[0].data);
    else if (saysNothing(node))
      for (const child of merged(node.children)) typeof child === 'string' ? add(child) : kept.push(child);
    else if (
      !/^(?:p|a|div|details|blockquote|pre|code|ul|ol|li|h[1-6])$/.test(node.name) ||
      node.attribs.id ||
      showsAny(node)
    )
      kept.push(node);
  }
  return kept.filter(
    (node, i) => !(typeof node === 'string' && /^[ \t\r\n]*$/.test(node) && isGap(kept[i - 1], kept[i + 1])),
  );
}

function showsAny(node) {
  return merged(node.children).some((child) => typeof child !== 'string' || child.trim() !== '');
}

function isGap(before, after) {
  const isBlock = (node) => node === undefined || (typeof node !== 'string' && !inline.has(node.name));
  return isBlock(before) || isBlock(after);
}

function isWayBack(node) {
  return node.name === 'a' && /^(?:reversefootnote|back)$/.test(node.attribs.class ?? '');
}

/** A tag without an address, a name or a class. */
function saysNothing({ name, attribs }) {
  return (name === 'a' || name === 'span') && !attribs.href && !attribs.id && !attribs.class;
}

/** A link whose words are its address. */
function isBareAddress({ name, attribs, children }) {
  if (name !== 'a' || children.length !== 1 || children[0].type !== 'text') return false;
  const text = children[0].data;
  return [text, `mailto:${text}`, `http://${text}`].includes(attribs.href);
}

function isNote(node) {
  return node.name === 'li' && /^fn:/.test(node.attribs.id ?? '');
}

/** A note of one paragraph, without it. */
function unwrapped(note) {
  const blocks = merged(note.children).filter((node) => typeof node !== 'string');
  const [only] = blocks;
  return blocks.length === 1 && only.name === 'p' ? only.children : note.children;
}

const plumbing = /^(?:footnotes?|reversefootnote|task-list|task-list-item|task-list-item-checkbox|callout)$/;

function attributes({ name, attribs }) {
  const aligned = /text-align: (\w+)/.exec(attribs.style ?? '')?.[1];
  const classes = (attribs.class ?? '').split(/\s+/).filter((each) => each !== '' && !plumbing.test(each));
  if (aligned !== undefined) classes.push(`align-${aligned}`);
  const shown = {
    href: name === 'a' ? attribs.href : undefined,
    src: name === 'img' ? attribs.src?.replace(/\s+/g, ' ') : undefined,
    alt: name === 'img' ? attribs.alt?.replace(/\s+/g, ' ') : undefined,
    id: /^h[1-6]$/.test(name) && /^section(?:-\d+)?$/.test(attribs.id ?? '') ? undefined : attribs.id,
    // What a list of attributes says of an abbreviation is not kept.
    class: classes.length === 0 || name === 'abbr' ? undefined : classes.sort().join(' '),
    start: name === 'ol' && attribs.class !== 'footnotes' ? attribs.start : undefined,
  };
  return Object.entries(shown)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => ` ${key}=${JSON.stringify(value)}`)
    .join('');
}
