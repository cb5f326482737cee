import type { SchemaTypes } from '../../graphql/builder.ts';
import { doc } from '../../graphql/docs.ts';
import { loadAll } from '../../graphql/loaders.ts';
import type { EdgeRecord, EntityRecord } from '../../graphql/records.ts';
import type { Step } from '../../walk/index.ts';
import { Entity } from '../entity.ts';
import { Relation } from '../relation.ts';

/** Fields of what walks find: things by their keys, relations as they were met. */

type FieldBuilder<P> = PothosSchemaTypes.ObjectFieldBuilder<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>, P>;

/** The relation of a step: a walk reads all its properties, so it is the record itself. */
export const relationOf = (step: Step): EdgeRecord => step.edge as unknown as EdgeRecord;

export const thingField = <P>(t: FieldBuilder<P>, about: string, example: string, keyOf: (parent: P) => string) =>
  t.field({
    type: Entity,
    description: doc(about, example),
    resolve: (parent, _args, { load }) => load.entity.load(keyOf(parent)) as Promise<EntityRecord>,
  });

/** `usual`: how many there are as a rule; what the list costs. */
export const thingsField = <P>(t: FieldBuilder<P>, about: string, example: string, usual: number, keysOf: (parent: P) => readonly string[]) =>
  t.field({
    type: [Entity],
    description: doc(about, example),
    complexity: { field: 1, multiplier: usual },
    resolve: async (parent, _args, { load }) => (await loadAll(load.entity, keysOf(parent))) as EntityRecord[],
  });

export const relationsField = <P>(t: FieldBuilder<P>, about: string, example: string, usual: number, stepsOf: (parent: P) => readonly Step[]) =>
  t.field({
    type: [Relation],
    description: doc(about, example),
    complexity: { field: 1, multiplier: usual },
    resolve: (parent) => stepsOf(parent).map(relationOf),
  });
