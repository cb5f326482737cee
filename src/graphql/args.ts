import { builder } from './builder.ts';
import { doc } from './docs.ts';
import { Lang } from './enums.ts';

/** Arguments that many fields take, each described once. */

export const langArg = () =>
  builder.args((t) => ({
    lang: t.field({ type: Lang, defaultValue: 'ZH', description: doc('Language of the text.', 'EN') }),
  }));
