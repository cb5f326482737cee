import { langArg } from '../../graphql/args.ts';
import { doc } from '../../graphql/docs.ts';
import * as enums from '../../graphql/enums.ts';
import { textIn } from '../../graphql/texts.ts';
import { entityType } from '../entity-type.ts';
import { inIndustry, inRegion, leadsTo, oneOf } from './filters.ts';

/** Kinds with few properties of their own. One that grows moves to its own file. */

entityType('Technology', { filters: { industry: inIndustry(['IN_INDUSTRY']) } });

entityType('Resource', {
  fields: (t) => ({
    category: t.field({
      type: enums.ResourceCategory,
      description: doc('What sort of resource it is.', 'MINERAL'),
      resolve: (r) => r['category'] as 'MINERAL',
    }),
  }),
  filters: { categories: oneOf('category', enums.ResourceCategory, 'Only these categories.', '[MINERAL]'), region: inRegion },
});

entityType('Institution', {
  fields: (t) => ({
    form: t.field({ type: enums.InstitutionForm, description: doc('What it is.', 'PLATFORM'), resolve: (i) => i['form'] as 'PLATFORM' }),
    stage: t.field({
      type: enums.Stage,
      nullable: true,
      description: doc('Whether it exists on the day of the plan; null where the plan does not say.', 'PLANNED'),
      resolve: (i) => (i['stage'] as 'PLANNED' | undefined) ?? null,
    }),
  }),
  filters: {
    forms: oneOf('form', enums.InstitutionForm, 'Only these forms.', '[PLATFORM]'),
    industry: inIndustry(['IN_INDUSTRY']),
    region: inRegion,
  },
});

entityType('Brand', {
  filters: {
    owner: {
      about: 'Brands of this enterprise.',
      example: '{ key: "enterprise/faw" }',
      via: { edges: ['OWNS_BRAND'], direction: 'in', kind: 'Enterprise' },
    },
  },
});

entityType('Measure', {
  fields: (t) => ({
    form: t.field({ type: enums.MeasureForm, description: doc('What it is.', 'PROGRAMME'), resolve: (m) => m['form'] as 'PROGRAMME' }),
    instrument: t.field({
      type: enums.Instrument,
      description: doc('By what means it acts.', 'FISCAL'),
      resolve: (m) => m['instrument'] as 'FISCAL',
    }),
    strength: t.field({
      type: enums.Strength,
      nullable: true,
      description: doc('How far the plan commits itself; null where it does not say.', 'PROMOTE'),
      resolve: (m) => (m['strength'] as 'PROMOTE' | undefined) ?? null,
    }),
    actor: t.string({
      nullable: true,
      args: langArg(),
      description: doc('Who is to act; null where the plan names nobody.', '"金融机构"'),
      resolve: (m, { lang }) => textIn(m, 'actor', lang),
    }),
  }),
  filters: {
    instruments: oneOf('instrument', enums.Instrument, 'Only these means.', '[FISCAL]'),
    strengths: oneOf('strength', enums.Strength, 'Only measures promised this firmly.', '[COMMIT]'),
    actors: oneOf('actorZh', 'String', 'Only what these are to do, as the plan writes them; the facets of the list name them.', '["统计部门"]'),
    appliesTo: leadsTo(['APPLIES_TO'], 'Industry', 'Acting on this industry.', '{ key: "industry/automobile" }'),
  },
});

entityType('Document', {
  fields: (t) => ({
    status: t.field({ type: enums.DocumentStatus, description: doc('Whether it exists.', 'IN_FORCE'), resolve: (d) => d['status'] as 'IN_FORCE' }),
    number: t.string({
      nullable: true,
      description: doc('Its number; null where the plan gives none.', '"国发〔2009〕36号"'),
      resolve: (d) => (d['number'] as string | undefined) ?? null,
    }),
    issuer: t.string({
      nullable: true,
      args: langArg(),
      description: doc('Who issued it; null where the plan does not say.', '"国务院"'),
      resolve: (d, { lang }) => textIn(d, 'issuer', lang),
    }),
  }),
  filters: { statuses: oneOf('status', enums.DocumentStatus, 'Only documents of these statuses.', '[TO_BE_MADE]') },
});

entityType('Group', {
  fields: (t) => ({
    count: t.int({
      nullable: true,
      description: doc('How many members the plan counts; null where it does not count.', '10'),
      resolve: (g) => (g['count'] as number | undefined) ?? null,
    }),
    complete: t.boolean({ description: doc('Are all members named?', 'false'), resolve: (g) => g['complete'] === true }),
  }),
});

entityType('Goal', {
  fields: (t) => ({
    among: t.string({
      nullable: true,
      args: langArg(),
      description: doc('Among whom the standing holds; null where the plan does not say.', '"国内"'),
      resolve: (g, { lang }) => textIn(g, 'among', lang),
    }),
    strength: t.field({
      type: enums.Strength,
      nullable: true,
      description: doc('How far the plan commits itself; null where it does not say.', 'STRIVE'),
      resolve: (g) => (g['strength'] as 'STRIVE' | undefined) ?? null,
    }),
  }),
});

entityType('Cooperation', {
  fields: (t) => ({
    strength: t.field({
      type: enums.Strength,
      nullable: true,
      description: doc('How far the plan commits itself; null where it does not say.', 'PROMOTE'),
      resolve: (c) => (c['strength'] as 'PROMOTE' | undefined) ?? null,
    }),
  }),
});
