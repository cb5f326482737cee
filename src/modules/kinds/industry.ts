import { doc } from '../../graphql/docs.ts';
import { IndustryLevel } from '../../graphql/enums.ts';
import { entityType } from '../entity-type.ts';
import { leadsTo, oneOf } from './filters.ts';

entityType('Industry', {
  fields: (t) => ({
    level: t.field({
      type: IndustryLevel,
      description: doc('Its level in the plan’s outline.', 'INDUSTRY'),
      resolve: (i) => i['level'] as 'INDUSTRY',
    }),
  }),
  filters: {
    levels: oneOf('level', IndustryLevel, 'Only industries of these levels.', '[INDUSTRY]'),
    partOf: leadsTo(['PART_OF'], 'Industry', 'Parts of this industry.', '{ key: "industry/automobile" }'),
  },
});
