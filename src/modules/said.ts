import { compare } from '../domain/collections.ts';
import { passageKey } from '../domain/key.ts';
import { normalise } from '../domain/names.ts';
import { badInput } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { doc } from '../graphql/docs.ts';
import { LIMITS } from '../graphql/limits.ts';
import { loadAll } from '../graphql/loaders.ts';
import type { CitationRecord } from '../graphql/records.ts';
import { entityRefs, Subject, thingAt, thingsAt } from './entity.ts';
import { Citation } from './fact.ts';

/** What the plan says of a thing, passage by passage; and whether it says a word at all. */

interface SaidRecord {
  readonly passage: string;
  readonly citations: readonly CitationRecord[];
}
const Said = builder.objectRef<SaidRecord>('Said').implement({
  description: doc('All that one passage says of a thing.', '{ passage: { locator: "3.1.1#1" }, citations: [{ says: ["8000亿元"] }] }'),
  fields: (t) => ({
    passage: t.field({
      type: entityRefs.Passage,
      description: doc('The passage.', '{ locator: "3.1.1#1" }'),
      resolve: (s, _args, context, info) => thingAt(s.passage, context, info),
    }),
    citations: t.field({
      type: [Citation],
      description: doc(
        'What it says: `about` of each is the thing itself, a relation or a figure of it.',
        '[{ says: ["8000亿元"], about: { key: "…" } }]',
      ),
      complexity: { field: 1, multiplier: 5 },
      resolve: (s) => [...s.citations],
    }),
  }),
});

builder.interfaceField(Subject, 'said', (t) =>
  t.field({
    type: [Said],
    description: doc(
      'What the plan says of it, passage by passage in reading order: that it exists, its relations, its figures.',
      'said { passage { locator } citations { says about { key } } }',
    ),
    complexity: { field: 10, multiplier: 10 },
    resolve: async (thing, _args, { load }): Promise<SaidRecord[]> => {
      const facts = await load.factsAbout.load(thing.key);
      const found = (await loadAll(load.citations, [...facts])).flat();
      const passages = new Map<string, CitationRecord[]>();
      const inOrder = [...found].sort((a, b) => compare(a.sortPlan, b.sortPlan) || compare(a.key, b.key));
      for (const c of inOrder) if (c.passage) passages.set(c.passage, [...(passages.get(c.passage) ?? []), c]);
      return [...passages].map(([passage, citations]) => ({ passage, citations }));
    },
  }),
);

interface WordsRecord {
  readonly plan: string;
  /** Locators in reading order; undefined where the document is not mounted. */
  readonly found: readonly string[] | undefined;
  readonly searched: number;
}
const Words = builder.objectRef<WordsRecord>('WordsInDocument').implement({
  description: doc('Whether a text stands in the document, and how thoroughly that was looked for.', '{ stands: false, passagesSearched: 323 }'),
  fields: (t) => ({
    stands: t.boolean({
      nullable: true,
      description: doc('Does it stand there? False is proof of a zero: every passage was read. Null where the document is not mounted.', 'false'),
      resolve: (w) => (w.found ? w.found.length > 0 : null),
    }),
    passagesSearched: t.int({
      description: doc('Headings and paragraphs read for it; 0 where the document is not mounted.', '323'),
      resolve: (w) => w.searched,
    }),
    whyNot: t.string({
      nullable: true,
      description: doc('Why nothing was read; null where it was.', '"The service runs without the document: set PLAN_DOC to its path."'),
      resolve: (w) =>
        w.found ? null : 'The service runs without the document: set PLAN_DOC to its path. `search` looks through names and summaries meanwhile.',
    }),
    passages: t.field({
      type: [entityRefs.Passage],
      description: doc('The passages that hold it, in reading order.', '[{ locator: "3.4.4#1" }]'),
      complexity: { field: 1, multiplier: 20 },
      resolve: ({ found, plan }, _args, context, info) =>
        thingsAt(
          (found ?? []).map((locator) => passageKey(plan, locator)),
          context,
          info,
        ),
    }),
  }),
});

builder.objectField(entityRefs.Plan, 'words', (t) =>
  t.field({
    type: Words,
    description: doc(
      'Does the document say this anywhere? Full and half width count as one. Needs the document (PLAN_DOC).',
      'words(text: "机器人") { stands passagesSearched passages { locator } }',
    ),
    args: { text: t.arg.string({ required: true, description: doc(`At most ${LIMITS.text} characters.`, '"机器人"') }) },
    complexity: 20,
    resolve: (plan, { text }, { passages }): WordsRecord => {
      if (text.length > LIMITS.text) throw badInput(`text may have at most ${LIMITS.text} characters; ${text.length} were given.`);
      const query = plain(text);
      if (query === '') throw badInput('text is empty. Give at least one character.');
      const document = passages.of(plan.key);
      const found = document && [...document].filter(([, passage]) => plain(passage).includes(query)).map(([locator]) => locator);
      return { plan: plan.key, found, searched: document?.size ?? 0 };
    },
  }),
);

const plain = (text: string): string => normalise(text).replaceAll(' ', '');
