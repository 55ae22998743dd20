import sanitizeHtml from 'sanitize-html';

const allowedTags =
  'p h2 h3 h4 h5 h6 ul ol li strong em b i del a br blockquote sub sup table caption tr th td'.split(' ');

/**
 * HTML that survives being pasted into any form: plain tags, no attribute but a link's address, an image its
 * alternative text. Expects what the model makes.
 */
export function simpleHtml(html: string): string {
  return sanitizeHtml(withoutImages(html), {
    allowedTags,
    allowedAttributes: { a: ['href'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    transformTags: {
      dt: 'p',
      dd: 'p',
      div: 'p',
      pre: 'p',
      s: 'del',
      strike: 'del',
    },
  })
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

/** Before sanitizing, since sanitize-html loses the words after an image that becomes another tag. */
function withoutImages(html: string): string {
  return html.replace(/<img\b[^>]*>/gi, (image) => /\salt="([^"]*)"/i.exec(image)?.[1] ?? '');
}
