import { doc } from '../../graphql/docs.ts';
import { RegionLevel } from '../../graphql/enums.ts';
import { entityType } from '../entity-type.ts';
import { leadsTo, oneOf } from './filters.ts';

entityType('Region', {
  fields: (t) => ({
    level: t.field({ type: RegionLevel, description: doc('Its level.', 'PREFECTURE'), resolve: (r) => r['level'] as 'PREFECTURE' }),
    inProvince: t.boolean({ description: doc('Does it lie within the province of the plan?', 'true'), resolve: (r) => r['inProvince'] === true }),
    code: t.string({
      nullable: true,
      description: doc('GB/T 2260 code; null where it has none. EXTERNAL.', '"220100"'),
      resolve: (r) => (r['code'] as string | undefined) ?? null,
    }),
    latitude: t.float({
      nullable: true,
      description: doc('Degrees north; null where it has no point. EXTERNAL.', '43.82'),
      resolve: (r) => (r['latitude'] as number | undefined) ?? null,
    }),
    longitude: t.float({
      nullable: true,
      description: doc('Degrees east; null where it has no point. EXTERNAL.', '125.32'),
      resolve: (r) => (r['longitude'] as number | undefined) ?? null,
    }),
  }),
  filters: {
    levels: oneOf('level', RegionLevel, 'Only these levels.', '[PREFECTURE]'),
    inProvince: {
      about: 'Only regions within (true) or outside (false) the province.',
      example: 'true',
      property: { name: 'inProvince', type: 'Boolean', list: false },
    },
    partOf: leadsTo(['PART_OF'], 'Region', 'Parts of this region.', '{ key: "region/jilin-province" }'),
  },
});
