import type { Html, HtmlElement, HtmlNode, HtmlText } from './node.js';

const struckNames: ReadonlySet<string> = new Set(['del', 's', 'strike']);
const emptiable: ReadonlySet<string> = new Set(
  'li p ul ol blockquote strong em b i a span h1 h2 h3 h4 h5 h6'.split(' '),
);
/** Elements at whose beginning or end no space is seen. */
const lines: ReadonlySet<string> = new Set('li p td th h1 h2 h3 h4 h5 h6 blockquote ul ol'.split(' '));

/** A tree without what is struck: where a line through words is lost, they would be read as if they stood. */
export function withoutStruck(html: Html): Html {
  return holdsStruck(html) ? withoutEmptied(standing(html, undefined)) : html;
}

function holdsStruck(html: Html): boolean {
  return html.some((node) => node.kind === 'element' && (isStruck(node) || holdsStruck(node.inside)));
}

/** Whether a line goes through all words of an element. */
export function isStruck(node: HtmlNode | undefined): boolean {
  return node?.kind === 'element' && struckNames.has(node.name);
}

/** Of the spaces around what is struck one is left, where words stand on both sides. */
function standing(html: Html, parent: HtmlElement | undefined): Html {
  const left: HtmlNode[] = [];
  for (let at = 0; at < html.length; at += 1) {
    const node = html[at];
    if (node === undefined || !isStruck(node)) {
      if (node !== undefined) left.push(inward(node));
      continue;
    }
    const spaces = [trimEnd(left)];
    for (; isStruck(html[at + 1]) || (isBlank(html[at + 1]) && isStruck(html[at + 2])); at += 1) {
      if (isBlank(html[at + 1])) spaces.push(' ');
    }
    const next = html[at + 1];
    const behind = next?.kind === 'text' ? withoutStart(next, /^\s*/) : next;
    if (next?.kind === 'text' && behind !== next) spaces.push(' ');
    const isSeen =
      spaces.some((space) => space !== '') &&
      !endsAt(behind, html[at + 2], parent) &&
      !beginsAt(left, parent);
    if (isSeen) left.push({ kind: 'text', text: ' ', written: ' ' });
    if (next === undefined || behind === undefined || next.kind !== 'text') continue;
    left.push(behind);
    at += 1;
  }
  return left;
}

function inward(node: HtmlNode): HtmlNode {
  return node.kind === 'element' ? { ...node, inside: standing(node.inside, node) } : node;
}

function isBlank(node: HtmlNode | undefined): boolean {
  return node?.kind === 'text' && /^\s*$/.test(node.written);
}

/** Whether no words follow on the same line: `behind` is what is left of the text there, else a node, else nothing. */
function endsAt(
  behind: HtmlNode | undefined,
  after: HtmlNode | undefined,
  parent: HtmlElement | undefined,
): boolean {
  if (behind?.kind === 'text' && behind.written !== '') return /^[,.;:!?)\]”’»…]/.test(behind.written);
  const next = behind?.kind === 'text' ? after : behind;
  if (next === undefined) return parent === undefined || lines.has(parent.name);
  return next.kind === 'element' && /^(?:br|ul|ol)$/.test(next.name);
}

function beginsAt(left: Html, parent: HtmlElement | undefined): boolean {
  const before = left.at(-1);
  if (before === undefined) return parent === undefined || lines.has(parent.name);
  return before.kind === 'text'
    ? /[([“‘«]$/.test(before.written)
    : before.kind === 'element' && before.name === 'br';
}

/** An item or a paragraph that was struck as a whole leaves no number, dash or gap behind. */
function withoutEmptied(html: Html): Html {
  const left: HtmlNode[] = [];
  let isBehind = false;
  for (const node of html) {
    const next = node.kind === 'element' ? { ...node, inside: withoutEmptied(node.inside) } : node;
    if (next.kind === 'element' && isEmptied(next)) {
      trimEnd(left, /[ \t]*$/);
      isBehind = true;
      continue;
    }
    const kept = isBehind && next.kind === 'text' ? withoutStart(next, /^[ \t]*\n?/) : next;
    isBehind = false;
    if (kept.kind !== 'text' || kept.written !== '') left.push(kept);
  }
  return left;
}

function isEmptied({ name, inside }: HtmlElement): boolean {
  return (
    emptiable.has(name) &&
    inside.every((node) => node.kind === 'text' && /^[\s.,;:!?–—-]*$/.test(node.written))
  );
}

/** Takes the white space off the end of the last text, and gives it back. */
function trimEnd(nodes: HtmlNode[], space = /\s*$/): string {
  const last = nodes.at(-1);
  if (last?.kind !== 'text') return '';
  const gone = space.exec(last.written)?.[0] ?? '';
  if (gone === '') return '';
  nodes.pop();
  const [text, written] = [last.text.slice(0, -gone.length), last.written.slice(0, -gone.length)];
  if (written !== '') nodes.push({ kind: 'text', text, written });
  return gone;
}

/** A text without white space at its start; itself when there is none. */
function withoutStart(node: HtmlText, space: RegExp): HtmlText {
  const { length } = space.exec(node.written)?.[0] ?? '';
  return length === 0
    ? node
    : { kind: 'text', text: node.text.slice(length), written: node.written.slice(length) };
}
