import { messages } from '../../i18n/text.ts';

/** Why a thing of a chain is a gap, in words. */
export const gapWords = messages({
  NOBODY_NAMED: { zh: '未写生产者', en: 'no maker named' },
  OUTSIDE: { zh: '省外供应', en: 'from outside' },
  PLANNED: { zh: '待建', en: 'still planned' },
});
