import { PDFDict, type PDFRef } from 'pdf-lib';
import { deflatedStream } from '../objects/deflate.js';
import { dictAt, name } from '../objects/look.js';
import type { FontReader } from './font-reader.js';
import { isSameText } from './is-same-text.js';
import type { FontReading } from './read-font.js';
import { writeToUnicode } from './write-to-unicode.js';

/** A font while the text that is set in it is rewritten. */
export interface SpeakingFont {
  readonly codeBytes: FontReading['codeBytes'];
  readonly width: FontReading['width'];
  /** What a glyph stands for where the text does not say otherwise. */
  textOf(code: number): string;
  /** The glyph of a space, when the print uses one. */
  readonly space: number | undefined;
  /**
   * Notes that a glyph stands for a text here: for what its ToUnicode says when none is given. Undefined when the font
   * says so, else the resource name of one that looks the same and does.
   */
  sayingFont(code: number, text: string | undefined): string | undefined;
}

/** A glyph of a space, and its width in thousandths of the font size. */
export interface Blank {
  readonly resource: string;
  readonly code: number;
  readonly width: number;
}

/** What the glyphs of a print stand for. */
export interface GlyphTexts {
  font(owner: PDFDict, resource: string): SpeakingFont | undefined;
  /** Any font of a page or form that has a space. */
  spaceOf(owner: PDFDict): Blank | undefined;
  /** Writes what was noted into the fonts. Whether any had to change: what was read of them before is then out of date. */
  settle(): boolean;
}

/**
 * One glyph may draw several characters: ’ and ʼ, a space and a no-break space, é and e with its accent. Skia's ToUnicode
 * names the first that the font draws by it, and the text's own character stands around the glyph as /ActualText, which
 * pdf.js does not read and in which poppler loses its place. Here ToUnicode gets the characters of the text; where one
 * glyph stands for several, each further one gets a font dictionary of its own over the same font file.
 */
export function glyphTexts(fonts: FontReader): GlyphTexts {
  const known = new Map<PDFDict, Speaker>();
  const speakerOf = (owner: PDFDict, resource: string): Speaker | undefined => {
    const reading = fonts(owner, resource);
    const dict = fontsOf(owner)?.lookup(name(resource));
    if (reading === undefined || !(dict instanceof PDFDict)) return undefined;
    const speaker = known.get(dict) ?? new Speaker(dict, reading);
    known.set(dict, speaker);
    return speaker;
  };
  return {
    font(owner, resource) {
      const speaker = speakerOf(owner, resource);
      if (speaker === undefined) return undefined;
      return {
        codeBytes: speaker.reading.codeBytes,
        width: speaker.reading.width,
        textOf: (code) => speaker.reading.unicode.get(code) ?? '',
        get space() {
          return speaker.space;
        },
        sayingFont: (code, text) => nameOf(speaker, speaker.say(code, text), owner, resource),
      };
    },
    spaceOf(owner) {
      for (const key of fontsOf(owner)?.keys() ?? []) {
        const resource = key.decodeText();
        const speaker = speakerOf(owner, resource);
        const code = speaker?.space;
        if (speaker !== undefined && code !== undefined) {
          const own = nameOf(speaker, speaker.say(code, ' '), owner, resource) ?? resource;
          return { resource: own, code, width: speaker.reading.width(code) };
        }
      }
      return undefined;
    },
    settle: () => [...known.values()].map((speaker) => speaker.settle()).some((changed) => changed),
  };
}

/** Of the double of a font that `Speaker.say` tells of; undefined for the font itself. */
function nameOf(speaker: Speaker, at: number, owner: PDFDict, resource: string): string | undefined {
  if (at < 0) return undefined;
  const own = `${resource}x${at + 1}`;
  fontsOf(owner)?.set(name(own), speaker.other(at));
  return own;
}

class Speaker {
  /** Glyphs that were met as what their ToUnicode says. */
  private readonly plain = new Uint8Array(0x10000);
  /** The others: what the text says that they are. */
  private readonly said = new Map<number, string>();
  private readonly others: { readonly ref: PDFRef; readonly said: Map<number, string> }[] = [];
  private blank: { readonly code: number | undefined } | undefined;

  constructor(
    private readonly dict: PDFDict,
    readonly reading: FontReading,
  ) {}

  private textOf(code: number): string {
    return this.said.get(code) ?? this.reading.unicode.get(code) ?? '';
  }

  get space(): number | undefined {
    // Type 3 fonts have an encoding of their own.
    this.blank ??= {
      code:
        this.reading.codeBytes === 2
          ? [...this.reading.unicode].find(([, text]) => text === ' ')?.[0]
          : undefined,
    };
    return this.blank.code;
  }

  /** -1 for the font itself, else which of its doubles says so. */
  say(code: number, text: string | undefined): number {
    if (text === undefined && this.plain[code] === 1) return -1;
    const wanted = text ?? this.reading.unicode.get(code) ?? '';
    if (this.plain[code] === 0 && !this.said.has(code)) {
      if (text === undefined || text === this.reading.unicode.get(code)) this.plain[code] = 1;
      else this.said.set(code, text);
      return -1;
    }
    if (isSameText(this.textOf(code), wanted)) return -1;
    const fits = this.others.findIndex(({ said }) => isSameText(said.get(code) ?? wanted, wanted));
    const at = fits < 0 ? this.others.length : fits;
    if (fits < 0) this.others.push({ ref: this.dict.context.nextRef(), said: new Map() });
    this.others[at]?.said.set(code, wanted);
    return at;
  }

  other(at: number): PDFRef {
    const other = this.others[at];
    if (other === undefined) throw new Error('A font has no such double.');
    return other.ref;
  }

  settle(): boolean {
    const { context } = this.dict;
    for (const { ref, said } of this.others) {
      const double = this.dict.clone(context);
      double.set(name('ToUnicode'), toUnicode(context, said));
      context.assign(ref, double);
    }
    if (this.said.size > 0) {
      this.dict.set(name('ToUnicode'), toUnicode(context, new Map([...this.reading.unicode, ...this.said])));
    }
    return this.said.size > 0 || this.others.length > 0;
  }
}

function toUnicode(context: PDFDict['context'], texts: ReadonlyMap<number, string>): PDFRef {
  return context.register(deflatedStream(context, Buffer.from(writeToUnicode(texts), 'latin1')));
}

function fontsOf(owner: PDFDict): PDFDict | undefined {
  const resources = dictAt(owner, 'Resources');
  return resources && dictAt(resources, 'Font');
}
