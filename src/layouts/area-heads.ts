/** What people call the dimensions of a craft, where they mean nothing else by it. */
const areas =
  'areas?|bereiche?|domaines?|áreas?|ambit[oi]|gebied(?:en)?|obszary?|områden?|område(?:r)?|область|области|領域|领域|영역|分野';
const alike =
  'competenc(?:y|ies)|dimensions?|capabilit(?:y|ies)|skills?|attributes?|expectations?|kompetenz(?:en)?|compétences?|competencias?|competências?';

const strict = new RegExp(`^(?:${areas})$`, 'iu');
const wide = new RegExp(`^(?:${areas}|${alike})$`, 'iu');

/** Whether the first column of a level's table, headed so, names areas. */
export function isAreaHead(name: string): boolean {
  return wide.test(name.normalize('NFC').trim());
}

/** Whether a table headed so makes a level of its page: skills are listed on other pages too. */
export function isOnlyAreaHead(name: string): boolean {
  return strict.test(name.normalize('NFC').trim());
}
