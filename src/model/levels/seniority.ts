import { aboutLetters } from '../text/about-letters.js';

/** How far up a ladder words of seniority stand; only their order counts. Without any, a title stands in the middle. */
const middle = 3;

/** Words with spaces between them: whole ones, in any case. `*` is any ending. */
const words: readonly (readonly [number, string])[] = [
  [
    0,
    'intern trainee apprentice student working-student praktikant* azubi auszubildende* werkstudent* volontär*',
  ],
  [0, 'stagiaire apprenti* alternant* becari* aprendiz* estagiári* tirocinante stagista apprendista'],
  [0, 'stażyst* praktykant* stagiair* leerling lärling praktikant стажёр* стажер* stajyer'],
  [
    1,
    'graduate novice beginner entry entry-level berufseinsteiger* einsteiger* débutant* początkujący starter',
  ],
  [2, 'junior jr associate assistant nachwuchs* júnior junior* młodsz* младш* молодш*'],
  [middle, 'mid mid-level middle midlevel medior intermediate regular journeyman competent fortgeschritten*'],
  [middle, 'confirmé* intermédiaire* pleno intermedio intermedia gevorderd* средн* мидл'],
  [
    4,
    'experienced advanced proficient erfahren* expérimenté* experimentad* avanzad* doświadczon* erfaren опытн*',
  ],
  [5, 'senior sr snr sênior sénior senior* starsz* старш* сеньор* kıdemli'],
  [
    6,
    'lead teamlead tech-lead leitend* líder lider responsable capo leiter* chef* ledande ведущ* лид тимлид',
  ],
  [7, 'staff expert* experte* manager* master meister* especialista maestro'],
  [8, 'principal principale główn* hoofd* главн*'],
  [9, 'distinguished head responsabile'],
  [10, 'fellow director* direktor* directeur directrice direttore direttrice diretor* dyrektor* директор*'],
  [11, 'vp svp evp vice-president'],
  [12, 'partner chief cto ceo cfo coo cpo cio'],
];

/** Scripts without spaces: the word anywhere in a title. */
const unspaced: readonly (readonly [number, string])[] = [
  [0, 'インターン|見習い|实习|實習|인턴'],
  [1, '新卒|新人|应届|신입'],
  [2, 'ジュニア|初級|初级|助理|주니어|초급'],
  [middle, 'ミドル|中級|中级|미들|중급'],
  [5, 'シニア|上級|高級|高级|资深|資深|시니어|선임|고급'],
  [6, 'リード|主任|组长|組長|리드|책임'],
  [7, 'スタッフ|エキスパート|マネージャ|专家|專家|经理|經理|수석|매니저'],
  [8, 'プリンシパル|首席|프린시펄'],
  [9, '部長|总监|總監|본부장'],
];

const wholeWords = new Map<string, number>();
const beginnings: (readonly [string, number])[] = [];
for (const [value, list] of words) {
  for (const word of list.split(' ')) {
    if (word.endsWith('*')) beginnings.push([word.slice(0, -1), value]);
    else wholeWords.set(word, value);
  }
}

const joined = [...wholeWords.keys()].filter((word) => word.includes('-')).join('|');
const inWord = String.raw`[\p{L}\p{M}\p{N}]`;
const anyWord = aboutLetters(`(?:${joined})(?!${inWord})|${inWord}+`, 'giu');
const onlyLetters = aboutLetters(String.raw`^[\p{L}]*$`, 'u');
const anywhere = unspaced.map(([value, list]) => [value, new RegExp(list, 'gu')] as const);

function seniorityOfWord(word: string): number | undefined {
  const plain = word.toLowerCase();
  const whole = wholeWords.get(plain);
  if (whole !== undefined) return whole;
  const fits = beginnings.find(([beginning]) => {
    const rest = plain.slice(beginning.length);
    return plain.startsWith(beginning) && onlyLetters(rest).test(rest);
  });
  return fits?.[1];
}

/** Of several words the highest counts, and a lower one beside it moves it: a Senior Manager stands above a Manager. */
export function seniorityOf(title: string): number | undefined {
  const plain = title.normalize('NFC').replace(/\bvice[ -]president/gi, 'vp');
  const values = [
    ...(plain.match(anyWord(plain)) ?? []).flatMap((word) => seniorityOfWord(word) ?? []),
    ...anywhere.flatMap(([value, pattern]) => (plain.match(pattern) === null ? [] : [value])),
  ];
  if (values.length === 0) return undefined;
  const found = [...new Set(values)];
  const highest = Math.max(...found);
  const moved = found.filter((value) => value !== highest).map((value) => Math.sign(value - middle) * 0.3);
  return moved.reduce((sum, by) => sum + by, highest);
}

/** As it is compared with others: a title without any such word, such as Engineer, is the middle of its ladder. */
export function placeOfTitle(title: string): number {
  return seniorityOf(title) ?? middle;
}

/** A title without its words of seniority: `Engineer` of `Senior Engineer`. */
export function withoutSeniority(title: string): string {
  const plain = title.normalize('NFC');
  const spaced = plain.replace(anyWord(plain), (word) => (seniorityOfWord(word) === undefined ? word : ' '));
  const bare = anywhere.reduce((text, [, pattern]) => text.replace(pattern, ' '), spaced);
  return bare.replace(/\s+/g, ' ').trim();
}
