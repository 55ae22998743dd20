/// <reference lib="dom" />
import type { Arrangement, Fit } from '../../domain/page.js';
import { bandsOf } from '../arrange/bands-of.js';
import { arrangeCard, type CardTools } from '../arrange/card.js';
import { cardRoom } from '../arrange/card-room.js';
import { cardWords } from '../arrange/card-words.js';
import { chooseDensity } from '../arrange/choose-density.js';
import { fillLastPage } from '../arrange/fill-last-page.js';
import { findWide, type TooWide } from '../arrange/find-wide.js';
import { firstThat } from '../arrange/first-that.js';
import { fitTitles } from '../arrange/fit-titles.js';
import { arrangeNothing } from '../arrange/flow.js';
import { foreseeDensity } from '../arrange/foresee-density.js';
import { arrangeHandout } from '../arrange/handout.js';
import { holdStarts } from '../arrange/hold-starts.js';
import { keepStatements } from '../arrange/keep-statements.js';
import { keepTogether } from '../arrange/keep-together.js';
import { markBare } from '../arrange/mark-bare.js';
import { measureCard } from '../arrange/measure-card.js';
import { narrowTables } from '../arrange/narrow-tables.js';
import { pagesOf } from '../arrange/pages-of.js';
import { arrangePoster, type PosterTools } from '../arrange/poster.js';
import { arrangeReview } from '../arrange/review.js';
import { ruleNotes } from '../arrange/rule-notes.js';
import { arrangeList } from '../arrange/running-list.js';
import { arrangeScorecard } from '../arrange/scorecard.js';
import { settleOnOnePage } from '../arrange/settle-on-one-page.js';
import { shortenCard } from '../arrange/shorten-card.js';
import { stackPictures } from '../arrange/stack-pictures.js';
import { startOf } from '../arrange/start-of.js';
import { arrangeStepUp } from '../arrange/step-up.js';
import { unheard } from '../arrange/unheard.js';
import { useRest } from '../arrange/use-rest.js';
import { contentBox } from './content-box.js';
import { loadFonts } from './load-fonts.js';
import type { Memory } from './memory.js';
import { recordShell } from './record-shell.js';
import { settle } from './settle.js';
import { showDocument } from './show-document.js';
import { showPaper } from './show-paper.js';
import { findSpareFaces, takeFaces, wantedFaces } from './spare-faces.js';

/** All functions that work inside a page, and what they remember of its empty shell. */
export interface Kit extends CardTools, PosterTools, Memory {
  readonly recordShell: typeof recordShell;
  readonly showDocument: typeof showDocument;
  readonly showPaper: typeof showPaper;
  readonly measureCard: typeof measureCard;
  readonly loadFonts: typeof loadFonts;
  readonly findSpareFaces: typeof findSpareFaces;
  readonly wantedFaces: typeof wantedFaces;
  readonly takeFaces: typeof takeFaces;
  readonly arrange: {
    readonly [K in Arrangement['kind']]: (
      arrangement: Extract<Arrangement, { kind: K }>,
      tools: CardTools & PosterTools,
    ) => Promise<Fit | TooWide>;
  };
}

/** One arranger for each kind of arrangement. */
const arrangers: Kit['arrange'] = {
  flow: arrangeNothing,
  card: arrangeCard,
  handout: arrangeHandout,
  'running-list': arrangeList,
  'step-up': arrangeStepUp,
  review: arrangeReview,
  scorecard: arrangeScorecard,
  poster: arrangePoster,
};

/**
 * An expression that makes a Kit inside the page. The functions travel as text, so each must stand alone:
 * it may use its arguments, `this` and what a browser offers, nothing from its module.
 */
export const kitSource = `({
  shell: undefined,
  pageRules: new Map(),
  faces: [],
  ready: new Set(),
  asked: new Set(),
  spare: new Map(),
  recordShell: ${recordShell},
  showDocument: ${showDocument},
  showPaper: ${showPaper},
  measureCard: ${measureCard},
  loadFonts: ${loadFonts},
  findSpareFaces: ${findSpareFaces},
  wantedFaces: ${wantedFaces},
  takeFaces: ${takeFaces},
  settle: ${settle},
  contentBox: ${contentBox},
  firstThat: ${firstThat},
  cardRoom: ${cardRoom},
  cardWords: ${cardWords},
  chooseDensity: ${chooseDensity},
  shortenCard: ${shortenCard},
  keepStatements: ${keepStatements},
  markBare: ${markBare},
  foreseeDensity: ${foreseeDensity},
  findWide: ${findWide},
  narrowTables: ${narrowTables},
  stackPictures: ${stackPictures},
  keepTogether: ${keepTogether},
  settleOnOnePage: ${settleOnOnePage},
  pagesOf: ${pagesOf},
  startOf: ${startOf},
  fillLastPage: ${fillLastPage},
  useRest: ${useRest},
  ruleNotes: ${ruleNotes},
  holdStarts: ${holdStarts},
  fitTitles: ${fitTitles},
  unheard: ${unheard},
  bandsOf: ${bandsOf},
  arrange: { ${Object.entries(arrangers)
    .map(([kind, arrange]) => `'${kind}': ${arrange}`)
    .join(',\n')} },
})`;

/** Puts a document into the tab and arranges it; called on a Kit. */
export const prepareSource = whole(`
    this.showDocument(sheet);
    await this.loadFonts(sheet.style);
    return { fit: await this.arrange[sheet.arrangement.kind](sheet.arrangement, this) };`);

/** Arranges the document that is already there once more, otherwise. */
export const arrangeSource = whole(`
    return { fit: await this.arrange[sheet.kind](sheet, this) };`);

/** The same, and puts it on its paper to be looked at. */
export const prepareToLookSource = whole(`
    this.showDocument(sheet);
    await this.loadFonts(sheet.style);
    const fit = await this.arrange[sheet.arrangement.kind](sheet.arrangement, this);
    return fit.kind === 'too-wide' ? { fit } : { fit, paper: this.showPaper() };`);

/** Measures the card that is there; called on a Kit. */
export const measureSource = 'function () { return this.measureCard(); }';

/** A function that says which faces are wanted, whatever it did or met, when Chromium asked for any. */
function whole(steps: string): string {
  return `async function (sheet) {
  const work = async () => {${steps}
  };
  const done = await work().catch((error) => ({ error }));
  const faces = this.wantedFaces();
  if (faces.length > 0) return { faces };
  if (done.error !== undefined) throw done.error;
  return done;
}`;
}
