import { entityType } from '../entity-type.ts';
import { inIndustry, inRegion, leadsTo } from './filters.ts';

entityType('Enterprise', {
  filters: {
    industry: inIndustry(['OPERATES_IN']),
    region: inRegion,
    group: leadsTo(['MEMBER_OF'], 'Group', 'Members of this group.', '{ key: "group/parts-firms-50" }'),
    supplies: leadsTo(['SUPPLIES'], 'Industry', 'Suppliers of this industry.', '{ key: "industry/rail-cars" }'),
  },
});
