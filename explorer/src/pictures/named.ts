import { lists, nodeKinds } from '../api/catalogue.ts';
import type { DrawnFragment } from '../api/fragments.ts';
import { messages, type Text, type Translate } from '../i18n/text.ts';

const m = messages({
  named: (name: string, kind: string, degree: number) => ({
    zh: `${name}，${kind}，${degree} 条关系`,
    en: `${name}, ${kind}, ${degree} ${degree === 1 ? 'relation' : 'relations'}`,
  }),
});

/** What sort of thing it is, in the words of the plan's own outline where it is an industry. */
export const kindWord = (thing: DrawnFragment): Text => ('level' in thing && thing.level ? lists.IndustryLevel[thing.level] : nodeKinds[thing.kind]);

/** 汽车零部件，子行业，37 条关系 */
export const named = (thing: DrawnFragment, t: Translate): string => t(m.named(thing.name, t(kindWord(thing)), thing.degree));
