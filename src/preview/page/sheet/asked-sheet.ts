/** How a sheet is looked at. */
export const looks = ['sheet', 'facing', 'heard', 'before'] as const;

export type WayToLook = (typeof looks)[number];

/** How the last commit's sheet and the newest are put next to each other. */
export const besides = ['sides', 'swipe'] as const;

/** What the address says after `#sheet?`: a file, and how it is looked at. Empty text is what the settings say. */
export interface AskedSheet {
  readonly product: string;
  /** A level's id, a craft's, or empty for the framework. */
  readonly about: string;
  /** The file among several of one product about one thing, as its number from 0. */
  readonly nth: number;
  readonly brand: string;
  readonly paper: string;
  readonly print: string;
  readonly audience: string;
  readonly orientation: string;
  readonly look: WayToLook;
  readonly beside: (typeof besides)[number];
  readonly grey: boolean;
  /** In percent of the true size; 0 is as wide as the window. */
  readonly zoom: number;
}

/** Zooms to choose from, in percent. */
export const zooms = [50, 75, 100, 125, 150, 200, 300] as const;

const plain: AskedSheet = {
  product: 'handout',
  about: '',
  nth: 0,
  brand: '',
  paper: '',
  print: '',
  audience: '',
  orientation: '',
  look: 'sheet',
  beside: 'sides',
  grey: false,
  zoom: 100,
};

export function askedSheet(params: URLSearchParams): AskedSheet {
  const text = (name: keyof AskedSheet) => params.get(name) ?? String(plain[name]);
  const count = (name: 'nth' | 'zoom') => {
    const found = Number(params.get(name) ?? plain[name]);
    return Number.isInteger(found) && found >= 0 && found <= 1000 ? found : plain[name];
  };
  return {
    product: text('product'),
    // The wall leads here by a level alone.
    about: params.get('about') ?? params.get('level') ?? '',
    nth: count('nth'),
    brand: text('brand'),
    paper: text('paper'),
    print: text('print'),
    audience: text('audience'),
    orientation: text('orientation'),
    look: looks.find((look) => look === params.get('look')) ?? plain.look,
    beside: besides.find((beside) => beside === params.get('beside')) ?? plain.beside,
    grey: params.get('grey') === 'true',
    zoom: count('zoom'),
  };
}

/** The same as an address says it; what is as usual is left out. */
export function paramsOf(asked: AskedSheet): URLSearchParams {
  const said = Object.entries(asked).filter(([name, value]) => value !== plain[name as keyof AskedSheet]);
  return new URLSearchParams(said.map(([name, value]) => [name, String(value)]));
}

/** What the server needs to know of it to make a file. */
export function choiceParams(asked: AskedSheet): URLSearchParams {
  const { brand, paper, print, audience, orientation } = asked;
  const said = Object.entries({ brand, paper, print, audience, orientation });
  return new URLSearchParams(said.filter(([, value]) => value !== ''));
}
