/**
 * What writers leave behind for themselves, in the languages that we have words in. Some in capitals alone, since "todo" is
 * a word in other languages.
 */
const signs = [
  'TODO|XXX',
  '[Tt][Bb][DdCcAa]',
  '[Ff][Ii][Xx][Mm][Ee]',
  '[Ll](?:orem\\s+[Ii]psum|OREM\\s+IPSUM)',
];

/**
 * Words that are good prose within a sentence ("requirements to be defined with the team") and a note when they stand alone:
 * as all of a text, or in brackets.
 */
const phrases: Readonly<Record<string, readonly string[]>> = {
  en: [
    'to be (?:done|defined|confirmed|completed|decided|determined|written|announced|added)',
    'coming soon',
    'placeholder text',
  ],
  de: [
    'noch offen',
    '(?:noch )?zu (?:erledigen|klären|ergänzen|definieren|schreiben)',
    'wird noch (?:ergänzt|geklärt|definiert|geschrieben)',
    'folgt(?: noch)?',
    'in Arbeit',
    'platzhalter(?:text)?',
    'blindtext',
  ],
  fr: ['à (?:compléter|définir|faire|confirmer|rédiger|préciser|venir)', 'en cours de rédaction'],
  es: [
    '(?:por|a) (?:definir|completar|confirmar|determinar|hacer|redactar)',
    'pendiente(?: de (?:definir|completar|confirmar|redactar))?',
    'en construcción',
  ],
  it: ['da (?:definire|completare|confermare|fare|scrivere|decidere)', 'in lavorazione'],
  pt: [
    '(?:por|a) (?:definir|completar|confirmar|preencher|fazer|escrever)',
    'pendente',
    'em (?:construção|elaboração)',
  ],
  nl: [
    '(?:nog )?(?:in te vullen|aan te vullen|te bepalen|te doen|te schrijven)',
    'volgt(?: nog)?',
    'nader te bepalen',
    'n\\.t\\.b\\.',
  ],
  pl: [
    'do (?:uzupełnienia|zrobienia|ustalenia|potwierdzenia|napisania|określenia)',
    'w (?:trakcie opracowania|przygotowaniu|budowie)',
  ],
  sv: [
    '(?:ska|att) (?:kompletteras|komplettera|fyllas i|fylla i|bestämmas|göra)',
    'kommer snart',
    'ej klart',
  ],
  ja: [
    '未定',
    '要確認',
    '要追記',
    '(?:作成|執筆|準備|編集|工事|検討)中(?:です)?',
    '(?:後で|後日)(?:追記|記入|作成)(?:します|する|予定)?',
    '(?:追記|記入|作成)予定',
  ],
  zh: [
    '待定',
    '待(?:补充|補充|完善|确认|確認|完成|编写|編寫|填写|填寫)',
    '未完待(?:续|續)',
    '(?:编写|編寫|撰寫|撰写|建设|建設)中',
  ],
  ko: [
    '미정',
    '(?:추후|나중에) (?:작성|결정|보완|확정)(?: 예정)?',
    '작성 ?(?:중|예정|필요)',
    '(?:확인|보완) ?필요',
  ],
  ar: [
    'قيد (?:الإعداد|الإنشاء|الكتابة|التطوير)',
    '(?:س?ي[ُ]?حدد|س?ي[ُ]?ضاف|س?ي[ُ]?ستكمل|س?ي[ُ]?كتب) لاحق(?:ا|ًا|اً)',
    'لم (?:يكتمل|يحدد|يُحدد) بعد',
    'قريب(?:ا|ًا|اً)',
  ],
};

const alone = Object.values(phrases).flat().map(inEitherCase).join('|');

/** Every note that is told by itself, or by the brackets around it. */
export const notes = new RegExp(
  `\\b(?:${signs.join('|')})\\b|\\?{3,}|[[(（【［](?:${alone})\\s?[.…。!]*[\\])）】］]`,
  'gu',
);

const whole = new RegExp(`^(?:${alone})\\s?[.…。!]*$`, 'u');

/** Whether all of a text is a note. */
export function isNote(text: string): boolean {
  return whole.test(text.trim());
}

/** Capitals or not: a phrase may begin a text, or shout. */
function inEitherCase(phrase: string): string {
  return phrase.replace(/\\.|\(\?:|\p{Ll}/gu, (part) =>
    part.length === 1 && part !== part.toUpperCase() ? `[${part}${part.toUpperCase()}]` : part,
  );
}
