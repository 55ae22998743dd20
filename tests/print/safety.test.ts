import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { makePage, makeShell } from './page-maker.js';
import { readText } from './read-pdf.js';
import { withTestPrinter } from './with-test-printer.js';

/** Every way that HTML and CSS know to ask for something. */
const asking = (url: string) => `
  <script>fetch('${url}/script'); document.title = 'script'</script>
  <img src="${url}/img" srcset="${url}/srcset 2x"><img src="x" onerror="fetch('${url}/onerror')">
  <p onclick="fetch('${url}/click')" style="background: url(${url}/inline)">Still here</p>
  <svg><image href="${url}/svg-image"/><use href="${url}/svg-use#a"/><script>fetch('${url}/svg-script')</script></svg>
  <style>@import '${url}/import'; p::before { content: url(${url}/content) }
    @font-face { font-family: Evil; src: url(${url}/font) } b { font-family: Evil, Inter }</style><b>bold</b>
  <link rel="stylesheet" href="${url}/css"><link rel="preconnect" href="${url}"><link rel="prefetch" href="${url}/prefetch">
  <iframe src="${url}/iframe"></iframe><iframe srcdoc="<img src='${url}/srcdoc'>"></iframe><iframe src="file:///etc/passwd"></iframe>
  <object data="${url}/object"></object><embed src="${url}/embed"><video src="${url}/video" poster="${url}/poster" autoplay></video>
  <audio src="${url}/audio" autoplay></audio><input type="image" src="${url}/input"><table background="${url}/table"></table>
  <meta http-equiv="refresh" content="0;url=${url}/refresh"><base href="${url}/base/"><img src="relative">
  <img src="file:///etc/hostname"><a href="${url}/link" ping="${url}/ping">a link</a>`;

async function countRequests(use: (url: string) => Promise<void>): Promise<readonly string[]> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.end('body { display: none }');
  });
  server.on('connection', () => requests.push('connection'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  try {
    if (address === null || typeof address === 'string') throw new Error('The server has no port.');
    await use(`http://127.0.0.1:${address.port}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return requests;
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

test.each([
  ['under the content policy of the shell', makeShell()],
  ['even when a shell forgets its content policy', makeShell({ head: '' })],
])('a page that asks for files sends no request, %s', async (_, shell) => {
  const requests = await countRequests(async (url) => {
    await withTestPrinter(async (printer) => {
      const { pdf } = await printer.print(makePage({ shell, body: asking(url) }));
      expect(await readText(pdf)).toContain('Still here');
      expect(Buffer.from(pdf).includes('Senior Engineer')).toBe(true);
      const next = await printer.print(makePage({ shell, body: '<p>Next</p>' }));
      expect(await readText(next.pdf)).toBe('Next');
    });
  });
  expect(requests).toEqual([]);
});

test('a shell that asks for files sends no request and prints', async () => {
  const requests = await countRequests(async (url) => {
    const shell = makeShell({
      head: `<link rel="stylesheet" href="${url}/css"><script src="${url}/js"></script>`,
      css: `@import '${url}/import'; p { background: url(${url}/image) }`,
    });
    const { pdf } = await withTestPrinter((printer) => printer.print(makePage({ shell })));
    expect(await readText(pdf)).toContain('I help.');
  });
  expect(requests).toEqual([]);
});

test('scripts in a page do not run', async () => {
  const body = `<p id="p">Quiet</p><script>document.getElementById('p').textContent = 'Loud'</script>
    <img src="data:," onerror="document.getElementById('p').textContent = 'Loud'">
    <svg onload="document.getElementById('p').textContent = 'Loud'"></svg>
    <details open ontoggle="document.getElementById('p').textContent = 'Loud'"></details>`;
  const { pdf } = await withTestPrinter((printer) => printer.print(makePage({ body })));
  expect(await readText(pdf)).toContain('Quiet');
});
