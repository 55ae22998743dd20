/// <reference lib="dom" />
import type { PDFDocumentProxy } from 'pdfjs-dist';

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
export type PdfJs = typeof import('pdfjs-dist');

let loaded: Promise<PdfJs> | undefined;

/** pdf.js as our server has it: its page half here, its worker in a thread. Loaded once, when a sheet is shown first. */
export function loadPdfJs(): Promise<PdfJs> {
  loaded ??= import('pdfjs-dist/legacy/build/pdf.mjs').then((pdfJs) => {
    pdfJs.GlobalWorkerOptions.workerSrc = new URL('preview-pdf-worker.js', document.baseURI).href;
    return pdfJs;
  });
  return loaded;
}

let thread: InstanceType<PdfJs['PDFWorker']> | undefined;

/** Opens a finished PDF; whoever has it destroys its loading task. Its fonts are in it, and nothing is asked of anybody. */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PDFDocumentProxy> {
  const { getDocument, PDFWorker } = await loadPdfJs();
  thread ??= new PDFWorker();
  const task = getDocument({
    worker: thread,
    data: bytes,
    isEvalSupported: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    BinaryDataFactory: OurDecoders,
    verbosity: 0,
  });
  return task.promise;
}

/** Decoders of rare pictures lie beside the page under names of ours. */
class OurDecoders {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const response = await fetch(`preview-${filename}`);
    if (!response.ok) throw new Error(`There is no ${filename}.`);
    return new Uint8Array(await response.arrayBuffer());
  }
}
