/**
 * What people call a rung of a ladder, by how the word stands to its number. Each list is an alternation of a regular
 * expression without regard to case, and holds no group.
 */

/** Before a number, and nothing else than a level: Level 3, Stufe 2, Nível 4. German and Nordic words may be the end of a longer one. */
export const firmWords = [
  'levels?|lvls?|grades?|bands?|rungs?',
  String.raw`[\p{L}]*stufen?|[\p{L}]*niveaus?|[\p{L}]*nivån?|[\p{L}]*schaal|[\p{L}]*taso|[\p{L}]*szint`,
  '(?:entgelt|gehalts|lohn|tarif|besoldungs|vergütungs)gruppe|funktionsgruppe',
  'nivel(?:es|ul)?|níve(?:l|is)|livell[oi]|échelons?|echelons?|poziom(?:y|u)?|szczebel',
  'grado|grau|úroveň|uroveň|stupeň|razina|stopnja|raven|nivo|tase|līmenis|lygis|seviye|kademe|düzey|maila',
  'уровень|уровня|грейд|ступень|рівень|ниво|επίπεδο|βαθμίδα',
  'רמה|דרגה|(?:ال)?مستوى|(?:ال)?درجة|سطح|स्तर|लेवल|cấp(?: độ)?|bậc|tingkat|jenjang|aras',
].join('|');

/** Words of which a page that is no level may have a number as well, such as a step of a guide or a stage of an interview. */
export const softWords = String.raw`stages?|steps?|tiers?|ranks?|class|[\p{L}]*ebene|klasse|paliers?|degrau|escalón|trede|steg|trinn?|étape|etapa|etap|этап|مرحلة`;

/** Scripts that put no space between words. */
export const unspacedWords =
  'レベル|グレード|ランク|ステージ|等級|职级|職級|级别|級別|等级|层级|層級|레벨|등급|직급|단계|ระดับ';

/** After a number in scripts without spaces: 3級, 第三级, 2단계. */
export const unspacedEndings = '等級|等级|級|级|阶|階|급|등급|단계|레벨';

/** After a number with a dot, as their languages count: 3. Stufe, 2. szint. */
export const countedWords = String.raw`[\p{L}]*stufe|szint|taso|tase|seviye|kademe|düzey|úroveň|stupeň|razina|stopnja|raven|nivo|līmenis|lygis|maila`;
