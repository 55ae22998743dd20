import { PDFiumLibrary } from '@hyzyla/pdfium';

/** What is called of PDFium's own interface (fpdf_formfill.h, fpdf_save.h): its numbers are addresses in its memory. */
interface PdfiumModule {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: {
    readonly __indirect_function_table: WebAssembly.Table;
    malloc(size: number): number;
    free(address: number): void;
  };
  _FPDF_LoadMemDocument(data: number, size: number, password: number): number;
  _FPDF_CloseDocument(document: number): void;
  _FPDF_LoadPage(document: number, index: number): number;
  _FPDF_ClosePage(page: number): void;
  _FPDF_GetPageCount(document: number): number;
  _FPDFDOC_InitFormFillEnvironment(document: number, info: number): number;
  _FPDFDOC_ExitFormFillEnvironment(form: number): void;
  _FORM_OnAfterLoadPage(page: number, form: number): void;
  _FORM_OnBeforeClosePage(page: number, form: number): void;
  _FORM_OnLButtonDown(form: number, page: number, modifier: number, x: number, y: number): number;
  _FORM_OnLButtonUp(form: number, page: number, modifier: number, x: number, y: number): number;
  _FORM_SelectAllText(form: number, page: number): number;
  _FORM_ReplaceSelection(form: number, page: number, text: number): void;
  _FORM_ForceToKillFocus(form: number): number;
  _FPDFPage_GetAnnotCount(page: number): number;
  _FPDFPage_GetAnnot(page: number, index: number): number;
  _FPDFPage_CloseAnnot(annotation: number): void;
  _FPDFAnnot_GetRect(annotation: number, rect: number): number;
  _FPDFAnnot_GetFormFieldName(form: number, annotation: number, buffer: number, size: number): number;
  _FPDFAnnot_GetFormFieldExportValue(form: number, annotation: number, buffer: number, size: number): number;
  _FPDFAnnot_GetFormFieldType(form: number, annotation: number): number;
  _FPDF_SaveAsCopy(document: number, writer: number, flags: number): number;
}

/**
 * Fills in a file as somebody does in Chrome, whose viewer PDFium is: clicks into a field, types, clicks on a choice; then
 * saves it whole.
 *
 * @param values by the names of fields; of a choice, the name of its state
 */
export async function fillWithPdfium(
  bytes: Uint8Array,
  values: ReadonlyMap<string, string>,
): Promise<Uint8Array> {
  const library = await PDFiumLibrary.init();
  const pdfium = Reflect.get(library, 'module') as PdfiumModule;
  try {
    return fill(pdfium, bytes, values);
  } finally {
    library.destroy();
  }
}

const radio = 3;
const text = 6;

function fill(pdfium: PdfiumModule, bytes: Uint8Array, values: ReadonlyMap<string, string>): Uint8Array {
  const { wasmExports } = pdfium;
  const put = (data: Uint8Array) => {
    const at = wasmExports.malloc(data.length);
    pdfium.HEAPU8.set(data, at);
    return at;
  };
  const document = pdfium._FPDF_LoadMemDocument(put(bytes), bytes.length, 0);
  if (document === 0) throw new Error('PDFium cannot open the file.');
  // The structure's version, and no callbacks.
  const info = new Uint8Array(256);
  info[0] = 2;
  const form = pdfium._FPDFDOC_InitFormFillEnvironment(document, put(info));
  const read = (ask: (buffer: number, size: number) => number) => {
    const buffer = wasmExports.malloc(4096);
    const size = ask(buffer, 4096);
    const said = Buffer.from(pdfium.HEAPU8.slice(buffer, buffer + Math.max(0, size - 2))).toString('utf16le');
    wasmExports.free(buffer);
    return said;
  };
  for (let index = 0; index < pdfium._FPDF_GetPageCount(document); index += 1) {
    const page = pdfium._FPDF_LoadPage(document, index);
    pdfium._FORM_OnAfterLoadPage(page, form);
    const click = ([left, top, right, bottom]: readonly number[]) => {
      const [x, y] = [((left ?? 0) + (right ?? 0)) / 2, ((top ?? 0) + (bottom ?? 0)) / 2];
      pdfium._FORM_OnLButtonDown(form, page, 0, x, y);
      pdfium._FORM_OnLButtonUp(form, page, 0, x, y);
    };
    for (let at = 0; at < pdfium._FPDFPage_GetAnnotCount(page); at += 1) {
      const annotation = pdfium._FPDFPage_GetAnnot(page, at);
      const kind = pdfium._FPDFAnnot_GetFormFieldType(form, annotation);
      const name = read((buffer, size) => pdfium._FPDFAnnot_GetFormFieldName(form, annotation, buffer, size));
      const value = values.get(name);
      const place = wasmExports.malloc(16);
      pdfium._FPDFAnnot_GetRect(annotation, place);
      const rect = [...new Float32Array(pdfium.HEAPU8.buffer, place, 4)];
      if (value !== undefined && kind === text) {
        click(rect);
        pdfium._FORM_SelectAllText(form, page);
        pdfium._FORM_ReplaceSelection(form, page, put(Buffer.from(`${value}\0`, 'utf16le')));
        pdfium._FORM_ForceToKillFocus(form);
      }
      const state = () =>
        read((buffer, size) => pdfium._FPDFAnnot_GetFormFieldExportValue(form, annotation, buffer, size));
      if (value !== undefined && kind === radio && state() === value) {
        click(rect);
        pdfium._FORM_ForceToKillFocus(form);
      }
      pdfium._FPDFPage_CloseAnnot(annotation);
    }
    pdfium._FORM_ForceToKillFocus(form);
    pdfium._FORM_OnBeforeClosePage(page, form);
    pdfium._FPDF_ClosePage(page);
  }
  const pieces: Uint8Array[] = [];
  // Its table cannot grow, and nothing else is at 0.
  const write = 0;
  wasmExports.__indirect_function_table.set(
    write,
    callable((_self, data, size) => {
      pieces.push(pdfium.HEAPU8.slice(data, data + size));
      return 1;
    }),
  );
  const writer = put(new Uint8Array(new Uint32Array([1, write]).buffer));
  if (pdfium._FPDF_SaveAsCopy(document, writer, 0) === 0) throw new Error('PDFium cannot save the file.');
  pdfium._FPDFDOC_ExitFormFillEnvironment(form);
  pdfium._FPDF_CloseDocument(document);
  return Buffer.concat(pieces);
}

/** A function that PDFium can call by its number: its table takes functions of WebAssembly alone, so a module hands this one on. */
function callable(run: (self: number, data: number, size: number) => number): unknown {
  const i32 = 0x7f;
  const module = new WebAssembly.Module(
    new Uint8Array([
      ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      // A type of three numbers to one; an import e.f of it; an export f of that.
      ...[1, 8, 1, 0x60, 3, i32, i32, i32, 1, i32],
      ...[2, 7, 1, 1, 0x65, 1, 0x66, 0, 0],
      ...[7, 5, 1, 1, 0x66, 0, 0],
    ]),
  );
  return new WebAssembly.Instance(module, { e: { f: run } }).exports.f;
}
