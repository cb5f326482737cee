import { doc } from '../../graphql/docs.ts';
import { ProjectForm, Stage } from '../../graphql/enums.ts';
import { entityType } from '../entity-type.ts';
import { inIndustry, inRegion, oneOf } from './filters.ts';

entityType('Project', {
  fields: (t) => ({
    form: t.field({ type: ProjectForm, description: doc('What it does.', 'EXPANSION'), resolve: (p) => p['form'] as 'EXPANSION' }),
    stage: t.field({ type: Stage, description: doc('How far it is on the day of the plan.', 'PLANNED'), resolve: (p) => p['stage'] as 'PLANNED' }),
  }),
  filters: {
    forms: oneOf('form', ProjectForm, 'Only these forms.', '[EXPANSION]'),
    stages: oneOf('stage', Stage, 'Only these stages.', '[UNDER_WAY]'),
    industry: inIndustry(['IN_INDUSTRY']),
    region: inRegion,
  },
});
