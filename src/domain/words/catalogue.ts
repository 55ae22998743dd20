import type { Contract, Education, SalaryUnit } from '../advert.js';
import type { FactChange } from '../comparison.js';
import type { ProductId } from '../product-id.js';

/** What one of our words is like in every language. */
export interface WordRow {
  /** What stands in it in braces, as `{page}`: each once, in any order. */
  readonly holds: readonly string[];
  /** Whether the first of them is a number that decides the form of the words around it. */
  readonly counts: boolean;
}

const word = { holds: [], counts: false } as const;

/** A whole phrase, since no two languages put its pieces in the same order. */
function pattern<const Holds extends readonly [string, ...string[]]>(...holds: Holds) {
  return { holds, counts: false } as const;
}

/** A phrase with a form for each kind of number that the language knows. */
function counted<const Holds extends readonly [string, ...string[]]>(...holds: Holds) {
  return { holds, counts: true } as const;
}

/**
 * Every word that is ours and not the author's. A language's file has each of them, or does not compile; ladderpress.yaml
 * and brand.yaml may change each of them, by these names.
 */
export const catalogue = {
  level: word,
  levelNumber: pattern('number'),
  levelOf: pattern('number', 'of'),
  /** On every page. `{page}` comes before `{pages}`. */
  page: pattern('page', 'pages'),
  version: pattern('version'),
  effective: pattern('date'),
  versionEffective: pattern('version', 'date'),
  draft: word,
  review: word,
  approved: word,
  approvedBy: pattern('who'),
  nextRung: word,
  rungBelow: word,
  /** Heads what the next level asks for that this one does not; `{level}` is `Level 4 (Lead)`. */
  stepTo: pattern('level'),
  topRung: pattern('craft'),
  /** Before an address. */
  readOn: word,
  /** Heads the list of addresses in large print. */
  links: word,
  thisPage: word,
  notes: word,
  /** Heads lines to write on: work that one can point to. */
  evidence: word,
  /** Beside a code that opens the page's newest version. */
  isNewest: word,
  /** On a card that had no room for all: behind `+ 3`. */
  moreStatements: counted('count'),
  moreText: word,
  contents: word,
  cover: word,
  areas: word,
  ladder: word,
  ladderOf: counted('count', 'craft'),
  /** Below a craft's name, where its ladder is pictured. */
  levelCount: counted('count'),
  aboutCraft: word,
  aboutLevel: word,
  continued: pattern('part', 'of'),
  picture: word,
  pictureOf: pattern('number', 'of'),
  /** A speaker's note that nobody else is to read. */
  internal: pattern('note'),
  /** Heads of the tables on slides. */
  area: word,
  meaning: word,
  role: word,
  /** `Senior Engineer, Level 3`. */
  roleAndLevel: pattern('role', 'level'),
  /** `Senior Engineer, Level 3: handout`. */
  titled: pattern('title', 'product'),
  areasAndLevels: counted('levels'),
  allCrafts: counted('crafts'),
  levelsOnOnePage: word,
  overviewOf: counted('levels'),
  forCandidates: pattern('craft', 'level'),
  everyFile: word,
  everyLevel: word,
  /** What files are called, as in the middle of a line; where it begins one, its first letter becomes a capital. */
  products: {
    handout: word,
    card: word,
    overview: word,
    'card-set': word,
    'step-up': word,
    review: word,
    'review-sheet': word,
    matrix: word,
    'matrix-xlsx': word,
    'matrix-csv': word,
    slides: word,
    pptx: word,
    advert: word,
    scorecard: word,
    'handout-word': word,
    'advert-word': word,
    'review-word': word,
    pack: word,
    promotion: word,
    'person-pack': word,
    index: word,
    'site-data': word,
    bundle: word,
  } satisfies Readonly<Record<ProductId, WordRow>>,
  /** On a sheet of two levels side by side. */
  stepUp: {
    /** `From Senior to Lead DevOps Engineer`. */
    title: pattern('from', 'to'),
    /** `Level 3, today`, over the lower one of a rung and the next. */
    today: pattern('level'),
    next: pattern('level'),
    evidence: word,
    evidenceHint: word,
    /** What is told of a statement, by a sign and to those who hear it. */
    isNew: word,
    grows: word,
    stays: word,
    /** Of a statement that stood in another area. */
    from: pattern('area'),
  },
  /** On a sheet to prepare for a conversation; `Self` is what the person it is about reads, `Manager` the other one. */
  reviewForm: {
    sheetSelf: word,
    sheetManager: word,
    introSelf: word,
    introManager: word,
    /** Heads a column, as the four below it. */
    statement: word,
    standSelf: word,
    standManager: word,
    evidenceSelf: word,
    evidenceManager: word,
    /** The words to choose from for where one stands, with ` / ` between them; no grades. */
    scale: word,
    nextSteps: word,
    step: word,
    when: word,
    employee: word,
    manager: word,
    name: word,
    date: word,
    signature: word,
  },
  /** On a sheet that an interview is written down on. */
  scorecard: {
    /** How it is used, below its title. */
    hint: word,
    candidate: word,
    interviewer: word,
    date: word,
    /** Over what the level says of each area. */
    expected: word,
    /** Over the questions, and the lines to write on. */
    seen: word,
    /** Heads what is asked of no area. */
    whole: word,
    /** Heads what one interviewer recommends. */
    mine: word,
    /** Choices to tick. */
    yes: word,
    otherLevel: word,
    no: word,
    because: word,
    /** Heads what the panel decides. */
    panel: word,
    panelHint: word,
    /** Over what each interviewer recommends. */
    says: word,
    toTell: word,
  },
  /** On a poster of a craft, and of all ladders. */
  matrix: {
    /** What is heard where a level says nothing of an area. */
    nothing: word,
    /** Heads text that stands under no heading. */
    general: word,
    /** Heads all ladders of a framework. */
    ladders: word,
    /** Of ranks in one row. */
    equal: word,
    /** Of ranks in one row that nobody said to be equal. */
    apart: word,
    noClaim: word,
  },
  /** On the cover of somebody's own pack. */
  personPack: {
    /** `Next: Lead DevOps Engineer, Level 4`. */
    next: pattern('level'),
    manager: pattern('name'),
  },
  index: {
    skip: word,
    search: word,
    searchHint: word,
    browse: word,
    about: word,
    filesOf: pattern('title'),
    largePrint: pattern('file'),
    forPrint: pattern('file'),
    forScreen: pattern('file'),
    kilobytes: pattern('size'),
    megabytes: pattern('size'),
    allLevels: word,
    printLevel: word,
    printAll: word,
    inOneFile: word,
    foundNone: word,
    found: counted('count'),
    /** Behind the number of results, where there are very many. */
    foundFirst: pattern('found', 'most'),
  },
  /** In the index page: two levels beside each other, and all of a craft as a table. */
  sideBySide: {
    title: word,
    first: word,
    second: word,
    choose: word,
    swap: word,
    withLevel: pattern('level'),
    /** Of a statement that only the first of two levels has. */
    onlyHere: word,
    /** Of a statement that grew out of one of the level below. */
    buildsOn: pattern('level'),
    table: word,
    unknown: word,
  },
  changes: {
    title: word,
    since: pattern('pack'),
    noLevel: word,
    before: word,
    now: word,
    added: word,
    removed: word,
    changed: word,
    forApproval: word,
    /** Before one side of a statement that was reworded. */
    was: word,
    none: word,
    /** Of a fact: `was Draft, now Approved`. */
    fact: pattern('was', 'now'),
    wholeFramework: word,
    newArea: word,
    goneArea: word,
    renamedArea: pattern('was'),
    /** Heads text behind the areas that has no heading of its own. */
    afterAreas: word,
    statements: counted('count'),
    inAreas: counted('count'),
    statementsInAreas: pattern('statements', 'inAreas'),
    newPage: pattern('statements'),
    gonePage: pattern('statements'),
    levelsAdded: counted('count'),
    levelsRemoved: counted('count'),
    levelsChanged: counted('count'),
    levelsUnchanged: counted('count'),
    noLevelChanged: word,
    levels: pattern('changes'),
    levelsAndUnchanged: pattern('changes', 'unchanged'),
    /** Of pages that are no levels. */
    pages: counted('count'),
    statementsAdded: counted('count'),
    statementsRemoved: counted('count'),
    statementsReworded: counted('count'),
    further: counted('count', 'changes'),
    /** Behind a head that stands on a page again. */
    continued: word,
    /** Before the command that prints the whole list: how many changes are told, of how many. */
    shortened: pattern('told', 'all'),
    shortenedToNone: pattern('all'),
    nothing: word,
    /** Before the lines to sign on. */
    approvedBy: word,
    date: word,
  },
  /** What a comparison calls the facts about a page. */
  facts: {
    title: word,
    number: word,
    rank: word,
    craft: word,
    address: word,
    version: word,
    effective: word,
    status: word,
    approvedBy: word,
  } satisfies Readonly<Record<FactChange['fact'], WordRow>>,
  /** What adverts say to candidates. */
  advert: {
    about: word,
    /**
     * What leads into a quotation of the framework: `Spoken` before words in the first person, since a reader must not
     * take "I" for the company, nor for himself.
     */
    aboutSpoken: word,
    aboutWritten: word,
    team: word,
    craft: word,
    expectations: word,
    expectationsSpoken: word,
    expectationsWritten: word,
    /** Below the quotation. */
    source: pattern('framework', 'role', 'level'),
    thisRole: word,
    apply: word,
    /** Before an address. */
    applyAt: word,
    applyBy: pattern('date'),
    questions: pattern('contact'),
    /** Where nothing says how to apply. */
    applyHere: word,
    moreAt: word,
    qr: pattern('address'),
    factTeam: word,
    factPlace: word,
    factContract: word,
    factSalary: word,
    factEducation: word,
    factExperience: word,
    factPosted: word,
    factCloses: word,
    remote: word,
    remoteIn: pattern('countries'),
    hybrid: word,
    orExperience: pattern('education'),
    notRequired: word,
    atLeast: pattern('time'),
    years: counted('count'),
    months: counted('count'),
    payRange: pattern('from', 'to'),
  },
  /** In the middle of a sentence; the first of several begins one. */
  educations: {
    'high-school': word,
    'associate-degree': word,
    'bachelor-degree': word,
    'professional-certificate': word,
    'postgraduate-degree': word,
  } satisfies Readonly<Record<Education, WordRow>>,
  contracts: {
    permanent: word,
    'full-time': word,
    'part-time': word,
    temporary: word,
    contractor: word,
    internship: word,
    volunteer: word,
    'per-diem': word,
  } satisfies Readonly<Record<Contract, WordRow>>,
  payPer: {
    hour: pattern('pay'),
    day: pattern('pay'),
    week: pattern('pay'),
    month: pattern('pay'),
    year: pattern('pay'),
  } satisfies Readonly<Record<SalaryUnit, WordRow>>,
  lists: {
    /** Between two that are not the last. */
    comma: word,
    and: pattern('most', 'last'),
    or: pattern('most', 'last'),
  },
  /** `{month}` is its name. */
  date: pattern('day', 'month', 'year'),
} as const;

export type Catalogue = typeof catalogue;

/** Whether a row of the catalogue is one word, and no group of them. */
export function isRow(row: unknown): row is WordRow {
  return typeof row === 'object' && row !== null && 'holds' in row && Array.isArray(row.holds);
}
