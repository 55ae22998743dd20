import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from 'pdf-lib';

/**
 * Every file below a folder that is not in `before`, those within zips too, each as `{path, kind, text}`: all that it may say, with streams
 * decompressed, strings decoded and data addresses unpacked. Of a PDF there are its actions and addresses besides.
 */
export async function readMade(folder, before) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const found = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    if (before.get(path)?.equals(bytes)) continue;
    found.push(...(await readOne(path.slice(folder.length + 1), bytes)));
  }
  return found;
}

/** Bytes of every file below a folder, by absolute path. */
export async function bytesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((one) => one.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(path)])));
}

async function readOne(path, bytes) {
  const kind = /\.(\w+)$/.exec(path)?.[1] ?? '';
  if (kind === 'pdf') return [{ path, kind, ...(await readPdf(bytes)) }];
  if (['zip', 'pptx', 'docx', 'xlsx'].includes(kind)) {
    const parts = Object.entries(unzipSync(bytes));
    const read = await Promise.all(
      parts.map(([name, part]) => readOne(`${path}!${name}`, Buffer.from(part))),
    );
    return [{ path, kind, text: parts.map(([name]) => name).join('\n') }, ...read.flat()];
  }
  const text = bytes.toString('utf8');
  const data = [...text.matchAll(/;base64,([A-Za-z0-9+/=]+)/g)].map(([, code]) =>
    Buffer.from(code, 'base64').toString('latin1'),
  );
  return [{ path, kind, text: [text, ...data].join('\n'), own: text }];
}

async function readPdf(bytes) {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const texts = [];
  const names = new Set();
  const addresses = [];
  const visit = (value, key = '') => {
    if (value instanceof PDFString || value instanceof PDFHexString) {
      texts.push(value.decodeText());
      if (key === '/URI') addresses.push(value.decodeText());
    } else if (value instanceof PDFName) names.add(value.toString());
    else if (value instanceof PDFArray) for (const inner of value.asArray()) visit(inner);
    else if (value instanceof PDFRawStream) {
      visit(value.dict);
      texts.push(inflated(value.contents));
    } else if (value instanceof PDFDict) {
      for (const [name, inner] of value.entries()) {
        names.add(name.toString());
        visit(inner, name.toString());
      }
    }
  };
  for (const [, object] of document.context.enumerateIndirectObjects()) visit(object);
  return { text: [...texts, ...names].join('\n'), names, addresses };
}

function inflated(contents) {
  try {
    return inflateSync(contents).toString('latin1');
  } catch {
    return Buffer.from(contents).toString('latin1');
  }
}
