import { badInput } from '../../errors.ts';
import { langArg } from '../../graphql/args.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { doc } from '../../graphql/docs.ts';
import * as enums from '../../graphql/enums.ts';
import { LIMITS } from '../../graphql/limits.ts';
import type { EntityRecord } from '../../graphql/records.ts';
import type { LangValue } from '../../graphql/texts.ts';
import { between, cheapest, degreesOf, type Path } from '../../walk/index.ts';
import { readFigure } from '../figure-text.ts';
import { Observation } from '../observation.ts';
import { sentence } from '../relation.ts';
import { basisArg, basisOf, edgeKindsOf, kindArgs, thing, walkCost, walkOf, within } from './arguments.ts';
import { basisOfJoined } from './evidence.ts';
import { relationOf, relationsField, thingsField } from './fields.ts';

/** How two things hang together: the best ways between them, each to be read aloud. */

const PATHS = 10;
/** Relations in a path, as a rule; what its lists cost. */
const USUAL = 4;

interface PathRecord extends Path {
  /** The figures that the path joins, where from or to names one; each end’s thing is the figure’s subject. */
  readonly ends: readonly [from: EntityRecord | undefined, to: EntityRecord | undefined];
}

const PathType = builder.objectRef<PathRecord>('Path').implement({
  description: doc('One way from a thing to another, relation by relation.', '大族激光 从事 风电装备，风电装备 属于 先进装备制造业 …'),
  fields: (t) => ({
    length: t.int({ description: doc('Relations in it.', '3'), resolve: (p) => p.steps.length }),
    things: thingsField(t, 'The things along it, both ends among them.', '[{ name: "大族激光" }, { name: "风电装备" }]', USUAL, (p) => p.keys),
    relations: relationsField(
      t,
      'The relations along it, in order, each with its citations.',
      '[{ sentence: "大族激光从事风电装备" }]',
      USUAL,
      (p) => p.steps,
    ),
    reads: t.string({
      args: langArg(),
      description: doc(
        'The path read aloud, each relation with its paragraphs; a figure at its end is read too.',
        '"大族激光从事风电装备（3.4.6.2#1）；…"',
      ),
      complexity: USUAL,
      resolve: (p, { lang }, context) => reads(p, lang, context),
    }),
    basis: t.field({
      type: enums.Basis,
      description: doc(
        'Its weakest relation; IMPLIED at best where the relations stand in different paragraphs, since the plan states the links, not the whole.',
        'IMPLIED',
      ),
      complexity: USUAL,
      resolve: (p, _a, context) => basisOfJoined(p.steps, context),
    }),
    figure: t.field({
      type: Observation,
      nullable: true,
      description: doc(
        'The figure that the path leads to, where `to` (or else `from`) names one; the thing at that end is its subject. Null otherwise.',
        '{ display: "8000 亿元" }',
      ),
      resolve: ({ ends: [from, to] }) => to ?? from ?? null,
    }),
  }),
});

async function reads({ steps, ends: [from, to] }: PathRecord, lang: LangValue | null | undefined, context: Context): Promise<string> {
  const cited = async (text: string | Promise<string>, key: string) => {
    // Both awaited at once: a failure that nobody waits for yet would end the process.
    const [said, citations] = await Promise.all([text, context.load.citations.load(key)]);
    const at = citations.flatMap((c) => c.at ?? []).join(', ');
    return `${said}${at && (lang === 'EN' ? ` (${at})` : `（${at}）`)}`;
  };
  const figure = (f: EntityRecord | undefined) => (f ? [cited(readFigure(f, lang, context), f.key)] : []);
  const parts = [...figure(from), ...steps.map((s) => cited(sentence(relationOf(s), lang, context), s.edge.key)), ...figure(to)];
  const read = await Promise.all(parts);
  return lang === 'EN' ? `${read.join('; ')}.` : `${read.join('；')}。`;
}

interface PathsRecord {
  readonly paths: readonly PathRecord[];
  readonly truncated: boolean;
}
const PathsType = builder.objectRef<PathsRecord>('Paths').implement({
  description: doc('How two things hang together: the best ways, shortest and most telling first.', '{ paths: [{ length: 3 }] }'),
  fields: (t) => ({
    paths: t.field({
      type: [PathType],
      description: doc('The ways; empty where there is none within the depth.', '[{ length: 3 }]'),
      complexity: { field: 1, multiplier: 3 },
      resolve: (p) => [...p.paths],
    }),
    evidence: t.field({
      type: enums.Evidence,
      description: doc(
        'NOT_STATED where the plan connects the two in no way within the depth; the basis of a relation that joins them straight; IMPLIED otherwise.',
        'NOT_STATED',
      ),
      resolve: (p) => (p.paths.length === 0 ? 'NOT_STATED' : (p.paths.find((path) => path.steps.length === 1)?.steps[0]?.edge.basis ?? 'IMPLIED')),
    }),
    truncated: t.exposeBoolean('truncated', { description: doc('Not all that lies between was looked at; a better way may be missing.', 'false') }),
  }),
});

/** A thing, or the subject of a figure. */
async function endOf(name: string, key: string, context: Context): Promise<{ key: string; figure: EntityRecord | undefined }> {
  if (!key.startsWith('observation/')) return { key: (await thing(name, key, context)).key, figure: undefined };
  const figure = await context.load.entity.load(key);
  if (!figure)
    throw badInput(`${name} names no figure of the plan. Find figures with observations(filter:), or from a thing: observations { nodes { key } }.`);
  return { key: figure['subject'] as string, figure };
}

builder.queryField('paths', (t) =>
  t.field({
    type: PathsType,
    description: doc(
      'How two things hang together: the best simple ways between them, with every relation read aloud and cited. Hubs explain little and come last.',
      'paths(from: "enterprise/hans-laser", to: "industry/automobile") { paths { reads } }',
    ),
    args: {
      from: t.arg.string({ required: true, description: doc('Key of a thing, or of a figure.', '"enterprise/hans-laser"') }),
      to: t.arg.string({ required: true, description: doc('Key of a thing, or of a figure.', '"industry/automobile"') }),
      depth: t.arg.int({ defaultValue: 4, description: doc(`Relations in a path at most, 1 to ${LIMITS.walkDepth}.`, '4') }),
      count: t.arg.int({ defaultValue: 3, description: doc(`Paths wanted, 1 to ${PATHS}.`, '3') }),
      ...kindArgs(),
      ...basisArg(),
    },
    complexity: ({ depth, count }) => ({ field: 2 * walkCost(depth ?? 4), multiplier: Math.max(1, (count ?? 3) / 3) }),
    resolve: async (_root, args, context): Promise<PathsRecord> => {
      const depth = within('depth', args.depth, 4, LIMITS.walkDepth);
      const count = within('count', args.count, 3, PATHS);
      const [kinds, basis] = [edgeKindsOf(args), basisOf(args.basis)];
      const [from, to] = await Promise.all([endOf('from', args.from, context), endOf('to', args.to, context)]);
      if (from.key === to.key) throw badInput('from and to are the same thing, or figures of it. Name two things.');
      const expand = walkOf(context);
      const { steps, truncated } = await between(expand, from.key, to.key, depth, kinds, basis, LIMITS.walkNodes);
      const degrees = await degreesOf(context.graph, [...new Set(steps.flatMap((s) => [s.source, s.target]))]);
      const { paths, exhausted } = cheapest(steps, from.key, to.key, depth, count, (k) => degrees.get(k) ?? 0);
      return { paths: paths.map((p) => ({ ...p, ends: [from.figure, to.figure] })), truncated: truncated || exhausted || expand.cut.size > 0 };
    },
  }),
);
