import { doc } from '../../graphql/docs.ts';
import { ParkForm, Stage } from '../../graphql/enums.ts';
import { entityType } from '../entity-type.ts';
import { inIndustry, inRegion, oneOf } from './filters.ts';

entityType('Park', {
  fields: (t) => ({
    form: t.field({ type: ParkForm, description: doc('What it is.', 'PARK'), resolve: (p) => p['form'] as 'PARK' }),
    stage: t.field({
      type: Stage,
      description: doc('Whether it exists on the day of the plan.', 'PLANNED'),
      resolve: (p) => p['stage'] as 'PLANNED',
    }),
  }),
  filters: {
    forms: oneOf('form', ParkForm, 'Only these forms.', '[BASE]'),
    stages: oneOf('stage', Stage, 'Only these stages.', '[PLANNED]'),
    industry: inIndustry(['IN_INDUSTRY']),
    region: inRegion,
  },
});
