import { doc } from '../../graphql/docs.ts';
import { ProductCategory } from '../../graphql/enums.ts';
import { entityType } from '../entity-type.ts';
import { leadsTo, oneOf, reachedFrom } from './filters.ts';

entityType('Product', {
  fields: (t) => ({
    category: t.field({
      type: ProductCategory,
      description: doc('What sort of product it is.', 'COMPONENT'),
      resolve: (p) => p['category'] as 'COMPONENT',
    }),
    specifications: t.stringList({
      description: doc('Ratings and models that the plan names; not targets.', '["2MW", "3MW"]'),
      resolve: (p) => [...((p['specifications'] as string[] | undefined) ?? [])],
    }),
  }),
  filters: {
    categories: oneOf('category', ProductCategory, 'Only these categories.', '[COMPONENT]'),
    madeBy: reachedFrom(['PRODUCES'], 'Industry', 'Made by this industry.', '{ key: "industry/automotive-electronics" }'),
    inputTo: leadsTo(['INPUT_TO'], 'Industry', 'Going into this industry.', '{ key: "industry/automobile", includeParts: true }'),
  },
});
