// The elements that kramdown knows, as its lib/kramdown/parser/html.rb lists them.

/** Elements that stand within a line. */
export const spanElements: ReadonlySet<string> = names(
  'a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc ' +
    'ruby samp select small span strong sub sup tt u var',
);

/** Elements whose tags within a line are text. */
export const blockElements: ReadonlySet<string> = names(
  'address article aside applet body blockquote caption col colgroup dd div dl dt fieldset figcaption footer form h1 h2 ' +
    'h3 h4 h5 h6 header hgroup hr html head iframe legend menu li main map nav ol optgroup p pre section summary table ' +
    'tbody td th thead tfoot tr ul',
);

export const voidElements: ReadonlySet<string> = names(
  'area base br col command embed hr img input keygen link meta param source track wbr',
);

const holdsBlocks = names(
  'address applet article aside blockquote body dd details div dl fieldset figure figcaption footer form header hgroup ' +
    'iframe li main map menu nav noscript object section summary td',
);

const holdsSpans = names(
  'a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q rb rbc ' +
    'rp rt rtc ruby select small span strong sub sup th tt',
);

/** What Markdown an element may hold when it is asked to hold any. */
export type ContentModel = 'block' | 'span' | 'raw';

export function contentModel(name: string): ContentModel {
  return holdsBlocks.has(name) ? 'block' : holdsSpans.has(name) ? 'span' : 'raw';
}

/** Elements whose inside is kept as it is written, within a line too. */
export function isRawElement(name: string): boolean {
  return isElement(name) ? contentModel(name) === 'raw' && !voidElements.has(name) : true;
}

/** True for HTML's own names, which may be written in any case. */
export function isElement(lowerCase: string): boolean {
  return (
    spanElements.has(lowerCase) ||
    blockElements.has(lowerCase) ||
    voidElements.has(lowerCase) ||
    holdsBlocks.has(lowerCase) ||
    holdsSpans.has(lowerCase) ||
    rawElements.has(lowerCase)
  );
}

const rawElements = names('script style math option textarea pre code kbd samp var');

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
