import * as arithmetic from '../arithmetic/vocabulary.ts';
import type { Enumeration } from '../ontology/enumeration.ts';
import { EDGE_KINDS, type EdgeKind, edgeKinds, FACT_KINDS, type NodeKind, nodeKinds } from '../ontology/index.ts';
import * as vocabulary from '../ontology/vocabulary.ts';
import { builder } from './builder.ts';
import { doc } from './docs.ts';

/** GraphQL enums of the catalogue's closed lists, made once each. */
function enumOf<V extends string>({ name, about, values, names }: Enumeration<V>) {
  return builder.enumType(name, {
    description: doc(about, names[0] as string),
    values: Object.fromEntries(names.map((v) => [v, { description: doc(`${values[v].zh}: ${values[v].about}`, values[v].example) }])) as Record<
      V,
      { description: string }
    >,
  });
}

export const Basis = enumOf(vocabulary.BASIS);
export const Strength = enumOf(vocabulary.STRENGTH);
export const Stance = enumOf(vocabulary.STANCE);
export const Stage = enumOf(vocabulary.STAGE);
export const ListKind = enumOf(vocabulary.LIST);
export const InputRole = enumOf(vocabulary.INPUT_ROLE);
export const PlaceRole = enumOf(vocabulary.PLACE_ROLE);
export const FirmRole = enumOf(vocabulary.FIRM_ROLE);
export const CooperationRole = enumOf(vocabulary.COOPERATION_ROLE);
export const Sign = enumOf(vocabulary.SIGN);
export const IndustryLevel = enumOf(vocabulary.INDUSTRY_LEVEL);
export const RegionLevel = enumOf(vocabulary.REGION_LEVEL);
export const ParkForm = enumOf(vocabulary.PARK_FORM);
export const ProjectForm = enumOf(vocabulary.PROJECT_FORM);
export const ProductCategory = enumOf(vocabulary.PRODUCT_CATEGORY);
export const ResourceCategory = enumOf(vocabulary.RESOURCE_CATEGORY);
export const InstitutionForm = enumOf(vocabulary.INSTITUTION_FORM);
export const MeasureForm = enumOf(vocabulary.MEASURE_FORM);
export const Instrument = enumOf(vocabulary.INSTRUMENT);
export const DocumentStatus = enumOf(vocabulary.DOCUMENT_STATUS);
export const IssueRole = enumOf(vocabulary.ISSUE_ROLE);
export const Nature = enumOf(vocabulary.NATURE);
export const Bound = enumOf(vocabulary.BOUND);
export const Per = enumOf(vocabulary.PER);
export const Against = enumOf(vocabulary.AGAINST);
export const MeasureType = enumOf(vocabulary.MEASURE_TYPE);
export const Direction = enumOf(vocabulary.DIRECTION);
export const GapKind = enumOf(vocabulary.GAP);
export const Severity = enumOf(arithmetic.SEVERITY);
export const ArithmeticRuleName = enumOf(arithmetic.RULE);
export const DerivedMeasure = enumOf(arithmetic.MEASURE);
export const PassageRole = enumOf(vocabulary.PASSAGE_ROLE);

export const Lang = builder.enumType('Lang', {
  description: doc('The language of names and texts.', 'ZH'),
  values: {
    ZH: { description: doc('Chinese, as the plan writes it.', '汽车产业') },
    EN: { description: doc('English, of the project’s own making.', 'Automobile industry') },
  } as const,
});

export const Evidence = builder.enumType('Evidence', {
  description: doc('The strongest support that a list of facts has in the plan; NOT_STATED where the plan says nothing.', 'NOT_STATED'),
  values: {
    ...Object.fromEntries(
      vocabulary.BASIS.names.map((b) => [
        b,
        { description: doc(`At least one of the facts is ${vocabulary.BASIS.values[b].en}.`, vocabulary.BASIS.values[b].example) },
      ]),
    ),
    NOT_STATED: { description: doc('The plan does not say.', 'the city of a supplier that the plan names without a place') },
  } as Record<vocabulary.Basis | 'NOT_STATED', { description: string }>,
});

/** Kinds of nodes that assert something: what `Entity` may be. */
export const NodeKindEnum = builder.enumType('NodeKind', {
  description: doc('The kinds of things in the graph.', 'Enterprise'),
  values: Object.fromEntries(
    [...FACT_KINDS, 'Plan' as const].map((k) => [k, { description: doc(`${nodeKinds[k].caption.zh}: ${nodeKinds[k].about}`, nodeKinds[k].example) }]),
  ) as Record<NodeKind, { description: string }>,
});

export const EdgeKindEnum = builder.enumType('EdgeKind', {
  description: doc('The kinds of relations in the graph.', 'SUPPLIES'),
  values: Object.fromEntries(
    EDGE_KINDS.map((k) => [
      k,
      {
        description: doc(
          `${edgeKinds[k].caption.zh}: ${edgeKinds[k].about}`,
          edgeKinds[k].sentence.en.replace('{source}', 'A').replace('{target}', 'B'),
        ),
      },
    ]),
  ) as Record<EdgeKind, { description: string }>,
});

export const ListOrder = builder.enumType('ListOrder', {
  description: doc('The order of a list.', 'NAME'),
  values: {
    PLAN: { description: doc('Reading order: where the plan first says it.', 'what 3.1.1 says stands before what 3.1.2 says') },
    NAME: { description: doc('Chinese names by their pinyin.', '长春 stands before 吉林') },
    NAME_DESC: { description: doc('Chinese names by their pinyin, last first.', '四平 stands before 吉林') },
  } as const,
});
