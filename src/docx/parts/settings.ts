import { xmlHead } from '../../office/xml.js';
import { namespaces } from '../namespaces.js';
import { languageAttributes } from '../text/word-language.js';

/** How Word opens the file: margins as for a bound sheet, colours by the theme, no older version's ways. */
export function settingsXml(
  language: string,
  { hasNotes, isBound }: { readonly hasNotes: boolean; readonly isBound: boolean },
): string {
  const roles = ['bg1="light1"', 't1="dark1"', 'bg2="light2"', 't2="dark2"'];
  const same = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'].map(
    (role) => `${role}="${role}"`,
  );
  const links = ['hyperlink="hyperlink"', 'followedHyperlink="followedHyperlink"'];
  const mapping = [...roles, ...same, ...links].map((each) => `w:${each}`).join(' ');
  // In the order of the schema (ECMA-376 part 1, §17.15.1.78).
  const settings = [
    '<w:zoom w:percent="100"/>',
    isBound ? '<w:mirrorMargins/>' : '',
    '<w:defaultTabStop w:val="720"/>',
    '<w:characterSpacingControl w:val="doNotCompress"/>',
    hasNotes ? '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' : '',
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    `<w:themeFontLang${languageAttributes(language)}/>`,
    `<w:clrSchemeMapping ${mapping}/>`,
    '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>',
  ];
  return `${xmlHead}<w:settings ${namespaces}>${settings.join('')}</w:settings>`;
}
