import type { GraphQLResolveInfo } from 'graphql';
import { covers } from '../../graph/detail.ts';
import type { SchemaTypes } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { doc } from '../../graphql/docs.ts';
import type { MaybePromise } from '../../graphql/loaders.ts';
import type { EdgeRecord } from '../../graphql/records.ts';
import { relationDetailAt } from '../../graphql/selection.ts';
import { type Step, WALKED } from '../../walk/index.ts';
import { Entity, thingAt, thingsAt } from '../entity.ts';
import { Relation } from '../relation.ts';

/** Fields of what walks find: things by their keys, relations as they were met. */

type FieldBuilder<P> = PothosSchemaTypes.ObjectFieldBuilder<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>, P>;

/** The relation of a step as a walk read it. */
export const relationOf = (step: Step): EdgeRecord => step.edge as unknown as EdgeRecord;

/** The relation of a step with what is selected of it. */
export function relationAt(step: Step, { load }: Context, info: GraphQLResolveInfo): MaybePromise<EdgeRecord> {
  const detail = relationDetailAt(info);
  return covers(WALKED, detail) ? relationOf(step) : (load.edge.load(step.edge.key, detail) as MaybePromise<EdgeRecord>);
}

export const thingField = <P>(t: FieldBuilder<P>, about: string, example: string, keyOf: (parent: P) => string) =>
  t.field({
    type: Entity,
    description: doc(about, example),
    resolve: (parent, _args, context, info) => thingAt(keyOf(parent), context, info),
  });

/** `usual`: how many there are as a rule; what the list costs. */
export const thingsField = <P>(
  t: FieldBuilder<P>,
  about: string,
  example: string,
  usual: number,
  keysOf: (parent: P) => readonly string[] | Promise<readonly string[]>,
) =>
  t.field({
    type: [Entity],
    description: doc(about, example),
    complexity: { field: 1, multiplier: usual },
    resolve: (parent, _args, context, info) => {
      const things = (keys: readonly string[]) => thingsAt(keys, context, info);
      const keys = keysOf(parent);
      return keys instanceof Promise ? keys.then(things) : things(keys);
    },
  });

export const relationsField = <P>(t: FieldBuilder<P>, about: string, example: string, usual: number, stepsOf: (parent: P) => readonly Step[]) =>
  t.field({
    type: [Relation],
    description: doc(about, example),
    complexity: { field: 1, multiplier: usual },
    resolve: (parent, _args, context, info) => stepsOf(parent).map((step) => relationAt(step, context, info)),
  });
