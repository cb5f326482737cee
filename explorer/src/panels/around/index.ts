import { definePanel } from '../panel.ts';
import { relations } from '../relations/index.ts';
import { AroundBody } from './body.tsx';

/** The same relations as a picture; its table twin is the panel below it. */
export const around = definePanel({
  ...relations,
  id: 'around',
  title: { zh: '周围', en: 'Around it' },
  summary: (answer, thing) =>
    relations.summary(answer, thing) && { zh: '每种关系取其前几个；全部见下表', en: 'the first of each relation; all are listed below' },
  hidden: true,
  Body: AroundBody,
});
