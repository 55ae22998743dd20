/** Words for people by what they do: a number behind one is a rung, where `Chapter 2` is none. */
const roles = [
  'engineer developer programmer designer manager analyst architect scientist administrator consultant specialist',
  'technician officer associate assistant researcher writer recruiter accountant nurse tester editor producer',
  'operator representative coordinator adviser advisor executive director partner teacher mentor strategist planner',
  'entwickler* ingenieur* gestalter* berater* fachkraft sachbearbeiter* ingénieur* développeu* conce* chargé*',
  'ingenier* desarrollador* diseñador* analista* engenheir* desenvolvedor* ingegner* sviluppa* progettista',
  'ontwikkelaar ontwerper inżynier programista utvecklare ingenjör инженер* разработчик* аналитик* дизайнер*',
].flatMap((line) => line.split(' '));

const role = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}])(?:${roles.map((word) => word.replace(/\*$/, String.raw`\p{L}*`)).join('|')})(?![\p{L}\p{M}\p{N}])|エンジニア|デザイナー|開発者|工程师|工程師|设计师|엔지니어|개발자|디자이너`,
  'iu',
);

/** Words of a craft's page that say nothing of the craft. */
const ofEveryCraft =
  /^(?:craft|crafts|career|careers|framework|ladder|levels?|path|progression|handbook|guide)$/;

/** Whether a title is what somebody of a craft is called: a word for a role, or one that the craft's own title has. */
export function namesRole(title: string, craft: string): boolean {
  return role.test(title) || stemsOf(title).some((stem) => stemsOf(craft).includes(stem));
}

/** The first five letters tell Engineering and Engineer to be one, and Design and Designer. */
function stemsOf(text: string): string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.filter((word) => word.length > 3 && !ofEveryCraft.test(word)).map((word) => word.slice(0, 5));
}
