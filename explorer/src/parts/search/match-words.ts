import type { SearchMatch } from '../../api/enums.ts';
import type { Text } from '../../i18n/text.ts';

/** Why a hit is one, in words: 别名“汽车工业”, 拼音 qi che. */
export function matchWords(match: SearchMatch, matched: string, name: string): Text {
  switch (match) {
    case 'EXACT_ALIAS':
    case 'ALIAS_PREFIX':
      return { zh: `别名“${matched}”`, en: `also “${matched}”` };
    case 'PINYIN':
      return { zh: `拼音 ${matched}`, en: `pinyin ${matched}` };
    case 'SUMMARY':
      return { zh: '见于说明', en: 'in the summary' };
    case 'TYPO':
      return { zh: `近似“${matched}”`, en: `close to “${matched}”` };
    default:
      return matched === name ? { zh: '', en: '' } : { zh: matched, en: matched };
  }
}
