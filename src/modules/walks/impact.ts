import type { Figure } from '../../arithmetic/index.ts';
import { badInput } from '../../errors.ts';
import { langArg } from '../../graphql/args.ts';
import { builder } from '../../graphql/builder.ts';
import { doc } from '../../graphql/docs.ts';
import * as enums from '../../graphql/enums.ts';
import { LIMITS } from '../../graphql/limits.ts';
import type { LangValue } from '../../graphql/texts.ts';
import { type Affected, impactOf, weakest } from '../../walk/index.ts';
import { entityRefs, thingAt, thingsAt } from '../entity.ts';
import { Observation } from '../observation.ts';
import { basisArg, basisOf, thing, walkCost, walkOf, within } from './arguments.ts';
import { relationsField, thingField } from './fields.ts';
import { reckoningOf } from './reckoning.ts';

/** What depends on a thing, and what the figures would say if one were another. Nothing is stored. */

const AffectedType = builder.objectRef<Affected>('Affected').implement({
  description: doc('A thing that depends on another, and by which relations.', '{ distance: 2, thing: { name: "汽车产业" } }'),
  fields: (t) => ({
    distance: t.exposeInt('distance', { description: doc('Relations away.', '2') }),
    thing: thingField(t, 'The thing.', '{ name: "汽车产业" }', (a) => a.key),
    because: relationsField(t, 'The relations that lead here, the best explaining way.', '[{ sentence: "乙二醇用于防冻液" }]', 3, (a) => a.way),
    basis: t.field({
      type: enums.Basis,
      description: doc(
        'The weakest of these relations; IMPLIED at best where there are several, since the plan states the links, not the whole.',
        'IMPLIED',
      ),
      resolve: (a) => weakest([...a.way.map((s) => s.edge.basis), ...(a.way.length > 1 ? (['IMPLIED'] as const) : [])]),
    }),
  }),
});

interface ImpactRecord {
  readonly affected: readonly Affected[];
  readonly truncated: boolean;
}
const ImpactType = builder.objectRef<ImpactRecord>('Impact').implement({
  description: doc('What depends on a thing, by distance.', '{ affected: [{ distance: 1 }] }'),
  fields: (t) => ({
    affected: t.field({
      type: [AffectedType],
      description: doc('What is affected, nearest first; empty where the plan says of nothing that it depends.', '[{ distance: 1 }]'),
      complexity: { field: 1, multiplier: 60 },
      resolve: (i) => [...i.affected],
    }),
    evidence: t.field({
      type: enums.Evidence,
      description: doc(
        'NOT_STATED where the plan says of nothing that it depends; IMPLIED otherwise, since the plan states the relations, not the consequence.',
        'IMPLIED',
      ),
      resolve: (i) => (i.affected.length === 0 ? ('NOT_STATED' as const) : ('IMPLIED' as const)),
    }),
    truncated: t.exposeBoolean('truncated', { description: doc('More is affected than was followed.', 'false') }),
  }),
});

interface Moved {
  readonly before: Figure | undefined;
  readonly after: Figure | undefined;
}
const round = (n: number | undefined): number | null => (n === undefined ? null : Number(n.toPrecision(6)));
const MovedType = builder.objectRef<Moved>('ChangedFigure').implement({
  description: doc('A figure that would be another.', '{ before: 30.77, after: 27.7 }'),
  fields: (t) => ({
    figure: t.field({
      type: Observation,
      nullable: true,
      description: doc('The figure as it stands; null where it would be new.', '{ display: "约 30.8 %" }'),
      resolve: (m, _args, context, info) => (m.before ? thingAt(m.before.key, context, info) : null),
    }),
    before: t.float({
      nullable: true,
      description: doc('Its value now, in the canonical unit; null where it would be new.', '30.77'),
      resolve: (m) => round(m.before?.central),
    }),
    after: t.float({
      nullable: true,
      description: doc('Its value then; null where it would be gone.', '27.7'),
      resolve: (m) => round(m.after?.central),
    }),
    formula: t.string({
      args: langArg(),
      description: doc('How it is computed then.', '"7200 ÷ 26000"'),
      resolve: (m, { lang }) => (m.after ?? m.before)?.derivation?.formula[lang === 'EN' ? 'en' : 'zh'] ?? '',
    }),
  }),
});

interface Appearing {
  readonly title: { readonly zh: string; readonly en: string };
  readonly explanation: { readonly zh: string; readonly en: string };
  readonly severity: string;
  readonly rule: string;
}
const text = (lang: LangValue | null | undefined) => (lang === 'EN' ? 'en' : 'zh');
const AppearingType = builder.objectRef<Appearing>('HypotheticalFinding').implement({
  description: doc('A finding that would appear.', '{ severity: IMPOSSIBLE, title: "汽车产业：…" }'),
  fields: (t) => ({
    title: t.string({
      args: langArg(),
      description: doc('What it would be.', '"汽车产业：其中项之和超过总数"'),
      resolve: (f, { lang }) => f.title[text(lang)],
    }),
    explanation: t.string({
      args: langArg(),
      description: doc('The arithmetic, written out.', '"5400 > 4800。"'),
      resolve: (f, { lang }) => f.explanation[text(lang)],
    }),
    severity: t.field({ type: enums.Severity, description: doc('How grave.', 'IMPOSSIBLE'), resolve: (f) => f.severity as 'IMPOSSIBLE' }),
    rule: t.field({ type: enums.ArithmeticRuleName, description: doc('The rule.', 'WHOLE'), resolve: (f) => f.rule as 'WHOLE' }),
  }),
});

interface WhatIfRecord {
  readonly changed: readonly Moved[];
  readonly appear: readonly Appearing[];
  readonly vanish: readonly string[];
}
const WhatIfType = builder.objectRef<WhatIfRecord>('WhatIf').implement({
  description: doc('What the arithmetic would say if some figures were others. Nothing is stored.', '{ changed: [{ before: 30.77, after: 27.7 }] }'),
  fields: (t) => ({
    changed: t.field({
      type: [MovedType],
      description: doc('Derived figures that would be others.', '[{ before: 30.77, after: 27.7 }]'),
      complexity: { field: 1, multiplier: 10 },
      resolve: (w) => [...w.changed],
    }),
    findingsThatAppear: t.field({
      type: [AppearingType],
      description: doc('Findings that would be new.', '[{ severity: IMPOSSIBLE }]'),
      complexity: { field: 1, multiplier: 3 },
      resolve: (w) => [...w.appear],
    }),
    findingsThatVanish: t.field({
      type: [entityRefs.Finding],
      description: doc('Findings that would be gone.', '[{ key: "finding/…" }]'),
      complexity: { field: 1, multiplier: 3 },
      resolve: (w, _args, context, info) => thingsAt(w.vanish, context, info),
    }),
  }),
});

const FigureChange = builder.inputType('FigureChange', {
  description: doc(
    'A stated figure and what it would be.',
    '{ figure: "observation/jilin-12fyp|industry/automobile|indicator/gross-output|2015|TARGET", percent: -10 }',
  ),
  fields: (t) => ({
    figure: t.string({
      required: true,
      description: doc('Key of a stated figure.', '"observation/jilin-12fyp|industry/automobile|indicator/gross-output|2015|TARGET"'),
    }),
    percent: t.float({ required: true, description: doc('By how many per cent it would be more (less, if negative); −100 to 1000.', '-10') }),
  }),
});

builder.queryFields((t) => ({
  impact: t.field({
    type: ImpactType,
    description: doc(
      'What depends on a thing: a project dropped, an input lost, a firm gone. By distance, with the way that explains it best.',
      'impact(of: "product/ethylene") { affected { distance thing { name } because { sentence } } }',
    ),
    args: {
      of: t.arg.string({ required: true, description: doc('Key of a thing.', '"project/ethylene-expansion"') }),
      depth: t.arg.int({ defaultValue: 3, description: doc(`Relations away at most, 1 to ${LIMITS.walkDepth}.`, '3') }),
      ...basisArg(),
    },
    complexity: ({ depth }) => ({ field: walkCost(depth ?? 3), multiplier: 1 }),
    resolve: async (_root, args, context): Promise<ImpactRecord> => {
      const of = await thing('of', args.of, context);
      return impactOf(walkOf(context), of.key, within('depth', args.depth, 3, LIMITS.walkDepth), basisOf(args.basis), LIMITS.walkNodes);
    },
  }),
  whatIf: t.field({
    type: WhatIfType,
    description: doc(
      'What the plan’s arithmetic would say if some of its figures were others: derived figures that move, findings that appear or vanish. Nothing is stored.',
      'whatIf(changes: [{ figure: "observation/jilin-12fyp|industry/building-materials|indicator/value-added|2015|TARGET", percent: -70 }]) { findingsThatVanish { title } }',
    ),
    args: { changes: t.arg({ type: [FigureChange], required: true, description: doc('One to twenty changes.', '[{ figure: "…", percent: -10 }]') }) },
    complexity: { field: 1_000, multiplier: 1 },
    resolve: (_root, { changes }, context): WhatIfRecord => {
      const whatIf = reckoningOf(context);
      if (changes.length === 0 || changes.length > 20) throw badInput(`changes holds one to twenty changes; ${changes.length} were given.`);
      if (new Set(changes.map((c) => c.figure)).size < changes.length) throw badInput('changes names a figure twice. Give each figure one percent.');
      for (const { figure, percent } of changes) {
        if (!whatIf.stated.has(figure))
          throw badInput('figure names no figure that the plan states. Find their keys with observations(filter:) { nodes { key } }.');
        if (!(percent >= -100 && percent <= 1000)) throw badInput(`percent is a number from -100 to 1000.`);
      }
      const after = whatIf.after(changes.map(({ figure, percent }) => ({ figure, factor: 1 + percent / 100 })));
      const [old, now] = [new Map(whatIf.before.derived.map((f) => [f.key, f])), new Map(after.derived.map((f) => [f.key, f]))];
      const moved = [...new Set([...old.keys(), ...now.keys()])]
        .map((key) => ({ before: old.get(key), after: now.get(key) }))
        .filter(({ before, after: then }) => round(before?.central) !== round(then?.central));
      const known = new Set(whatIf.before.findings.map((f) => f.key));
      const still = new Set(after.findings.map((f) => f.key));
      return {
        changed: moved,
        appear: after.findings.filter((f) => !known.has(f.key)),
        vanish: whatIf.before.findings.filter((f) => !still.has(f.key)).map((f) => f.key),
      };
    },
  }),
}));
