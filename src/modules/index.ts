import { type GraphQLSchema, lexicographicSortSchema } from 'graphql';
import { builder } from '../graphql/builder.ts';
import './citation.ts';
import './outline.ts';
import './said.ts';
import './observation.ts';
import './analysis.ts';
import './root.ts';
import './search.ts';
import './kinds/industry.ts';
import './kinds/enterprise.ts';
import './kinds/park.ts';
import './kinds/project.ts';
import './kinds/region.ts';
import './kinds/product.ts';
import './kinds/others.ts';
import './kinds/structure.ts';
import './walks/around.ts';
import './walks/chain.ts';
import './walks/chain-gaps.ts';
import './walks/compare.ts';
import './walks/dashboard.ts';
import './walks/impact.ts';
import './walks/overview.ts';
import './walks/paths.ts';
import './walks/structure.ts';

/** Builds the schema from all modules; they add their types to the builder when imported. */
export const buildSchema = (): GraphQLSchema => lexicographicSortSchema(builder.toSchema());
