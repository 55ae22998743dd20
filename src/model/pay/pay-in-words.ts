import { type Amount, amountsIn } from './amounts.js';

/** Words that speak of what somebody is paid. `pay` alone is a verb of many uses, so it needs company. */
const words = String.raw`salar(?:y|ies)|remuneration|compensation|wages?|stipend|bonus(?:es)?|OTE|on-target earnings|total comp|(?:base|target) comp|comp(?=\s*[:=–—-])|(?:day|hourly) rate|(?:base|basic|starting|annual|total|gross|take-home|hourly|minimum|maximum|average|our|your|their|my|the) pay|pay (?:bands?|ranges?|grades?|scales?|rates?|levels?|points?|rises?|is|are|starts|of|from|between)|pay(?=\s*[:=–—-])|\p{L}*gehalt\p{L}*|gehälter\p{L}*|\p{L}*vergütung\p{L}*|\p{L}*l[oö]hne?|\p{L}*brutto\p{L}*|entgelt\p{L}*|salaires?|rémunération|salarios?|sueldos?|salaris(?:sen)?|uurloon|stipend[io]|retribuzione|remuneração|salários?|vencimento base|wynagrodzeni\p{L}*|płac[aeęy]|zarobk\p{L}*|pensj[aeęi]|(?:års|månads|grund|tim)?lön(?:en)?|lønn|løn|(?:ال|و)?رواتب|(?:ال|و)?راتب|الأجر|أجر|CTC`;
const pay = new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'iu');

/** Somebody gets it: the amount follows at once. */
const gets =
  /(?<!\p{L})(?:pays?|paid|earns?|earning|verdien\p{L}*)(?:\s+(?:you|up|to|between|from|around|about|at|least|is|of|circa|ca\.|rund|bis)){0,3}\s*[^\s\d]{0,4}\s?$/iu;

const band =
  /(?<!\p{L})(?:pay|salary|compensation|remuneration) (?:bands?|ranges?|grades?|scales?)\s*[:=–—-]?\s*[A-Z]{0,3}[€£$]?\d/iu;

/** What is said of pay in one word with its figure: `12 LPA` (lakhs a year), `年収600万円`. */
const inOneWord =
  /\d\s?LPA(?!\p{L})|(?:年収|年俸|月給|時給|月収|給与|年薪|月薪|时薪|時薪|工资|工資|薪资|薪資|薪酬|薪水|연봉|월급|시급|급여)(?:[はが为為是约約은는이가])?[^\p{L}\d]{0,3}\d/u;

/** A table of pay in short: `Band C: 45-55k`. */
const shortBand =
  /^\W*(?:band|grade|level|stufe|tier) \w{1,3}\s*[:=–—-]?\s*\d{2,3}k?\s?[-–—]\s?\d{2,3}k\W*$/iu;

const period =
  /(?<!\p{L})(?:per (?:annum|year|month|hour|day)|p\.\s?a\.?|p\/a|pa|an? (?:year|month|hour)|yearly|annually|(?:pro|im) (?:Jahr|Monat)|pro (?:Stunde|Tag)|jährlich|monatlich|par (?:an|mois|heure)|bruts? annuels?|al (?:año|mes)|por (?:hora|mes|año|ano|mês)|anuales|mensuales|all’anno|all'anno|al mese|annui|lordi|per (?:jaar|maand|uur)|rocznie|miesięcznie|na godzinę|per (?:år|månad|timme)|i månaden|سنويا|سنويًا|شهريا|شهريًا|في (?:الشهر|السنة))(?!\p{L})|\/\s?(?:y(?:ea)?r|month|mo|hour|hr|h|Jahr|Monat)(?!\p{L})/iu;

/** Money that is no one's pay. */
const other =
  /(?<!\p{L})(?:\p{L}*budgets?|turnover|revenues?|sales|insur\p{L}*|polic(?:y|ies)|coverage|liabilit\p{L}*|claims?|costs?|spend\p{L}*|spent|invoices?|suppliers?|vendors?|licen[cs]es?|sav(?:e|es|ed|ing|ings)|worth|fund(?:s|ed|ing)?|grants?|donations?|fines?|refunds?|transactions?|orders?|purchas\p{L}*|expenses?|allowances?|training|loss(?:es)?|profits?|payroll|customers?|clients?|investments?|deals?|\p{L}*umsätze?|\p{L}*umsatz\p{L}*|\p{L}*versicher\p{L}*|policen?|\p{L}*kosten|\p{L}*haftung|rechnung(?:en)?|lieferanten?|einspar\p{L}*|kunden?|spesen|chiffre d[’']affaires|coûts?|dépenses?|assurances?|presupuestos?|costes?|costos?|gastos?|ingresos?|ventas|seguros?|bilanci\p{L}*|fatturat\p{L}*|cost[io]|spes[ae]|ricav\p{L}*|orçamentos?|custos?|receitas?|despesas?|faturamento|faturação|omzet|verzekering\p{L}*|uitgaven|budżet\p{L}*|koszt\p{L}*|przych\p{L}*|wydatk\p{L}*|omsättning\p{L}*|kostnad\p{L}*|försäljning\p{L}*|ميزاني\p{L}*|(?:ال)?تكلفة|(?:ال)?تكاليف|(?:ال)?مبيعات|(?:ال)?إيرادات)(?!\p{L})/iu;

/** Nobody is paid a million a year, nor a cent an hour. */
const isPayable = ({ value }: Amount) => value >= 5 && value < 1e6;

/** Whether some sentence of a text says what somebody is paid. */
export function saysPay(text: string): boolean {
  // Nearly all texts have no number.
  return /\d/.test(text) && sentences(text).some(isPaySentence);
}

/** Whether a text, such as a heading or the head of a column, only says that pay is what follows. */
export function namesPay(text: string): boolean {
  if (text.length > 60 || /^(?:I|we|ich|wir)\s/i.test(text) || other.test(text)) return false;
  return spelledWords(text) <= 6 && (pay.test(text) || /(?<!\p{L})pay(?!\p{L})/iu.test(text));
}

/** Whether a text names an amount and hardly anything else, and would be pay below a heading that names it. */
export function isAmountOfPay(text: string): boolean {
  return sentences(text).some((sentence) => {
    const amounts = amountsIn(sentence).filter(isPayable);
    const isMoney = amounts.some((one) => one.hasCurrency || one.value >= 10_000);
    const isMuch = amounts.some(({ value }) => value >= 1000) || period.test(sentence);
    return isMoney && isMuch && !other.test(sentence) && restOf(sentence) <= 8;
  });
}

/** Whether a text speaks of money that is nobody's pay. */
export function namesOtherMoney(text: string): boolean {
  return other.test(text);
}

/** Whether a text is an amount as people are paid, or from one to another, and no word besides. */
export function isBareAmount(text: string): boolean {
  const amounts = amountsIn(text);
  const [first] = amounts;
  return (
    first !== undefined &&
    amounts.some(({ hasCurrency }) => hasCurrency) &&
    amounts.every(isPayable) &&
    amounts.some(({ value }) => value >= 20_000) &&
    restOf(text.replace(/(?<!\p{L})(?:to|from|between|and|up|bis|von|und|zwischen)(?!\p{L})/giu, '')) === 0
  );
}

function isPaySentence(sentence: string): boolean {
  if (band.test(sentence) || inOneWord.test(sentence) || shortBand.test(sentence)) return true;
  if (!hasPay(sentence)) return isAnnual(sentence);
  if (!other.test(sentence)) return true;
  // A sentence may speak of both: `Salary: £70,000, with a budget of £2m.`
  return clauses(sentence).some((clause) => hasPay(clause) && !other.test(clause));
}

function hasPay(text: string): boolean {
  const amounts = amountsIn(text).filter(isPayable);
  const money = amounts.filter((one) => one.hasCurrency || one.value >= 10_000);
  if (money.length === 0) return false;
  return pay.test(text) || /^\W*pay\W/i.test(text) || money.some((one) => gets.test(text.slice(0, one.from)));
}

/** `Level 3: £45,000 to £55,000 per annum`: money for a time, with few words around it. */
function isAnnual(sentence: string): boolean {
  const isMoney = amountsIn(sentence).some((one) => one.hasCurrency && isPayable(one));
  return (
    isMoney && period.test(sentence) && !other.test(sentence) && restOf(sentence.replace(period, '')) <= 5
  );
}

/** How many words stand beside the amounts. */
function restOf(text: string): number {
  let rest = '';
  let at = 0;
  for (const { from, to } of amountsIn(text)) {
    rest += `${text.slice(at, from)} `;
    at = to;
  }
  return spelledWords(rest + text.slice(at));
}

function spelledWords(text: string): number {
  return text.match(/\p{L}[\p{L}’'-]*/gu)?.length ?? 0;
}

function sentences(text: string): string[] {
  return text.split(/[.!?…]+["”’»)\]]*\s+(?=[“"‘(]?\p{Lu})|[;\n]/u);
}

function clauses(sentence: string): string[] {
  return sentence.split(/,\s+|\s[–—]\s(?!\s*[€£$\d])|\s(?:and|but|plus|with|und|sowie|mit)\s/);
}
