import { expect, test } from 'vitest';
import { escapeText } from '../../src/domain/html-text.js';
import { parseHtml } from '../../src/html/parse-html.js';
import { writeHtml } from '../../src/html/write-html.js';
import { embedImages } from '../../src/render/embed-images.js';

test.each(['a&b.png', 'say "hi".png', 'a&quot;b.png', '<a>&amp;.png'])(
  'the image %s is found by its own name',
  (path) => {
    const html = `<img src="image:${escapeText(path)}" alt="">`;
    const images = new Map([[path, new Uint8Array([1])]]);
    expect(writeHtml(embedImages(parseHtml(html), images))).toBe(
      '<img src="data:image/png;base64,AQ==" alt="">',
    );
  },
);
