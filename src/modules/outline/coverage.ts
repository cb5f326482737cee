import { builder } from '../../graphql/builder.ts';
import { doc } from '../../graphql/docs.ts';
import type { EntityRecord } from '../../graphql/records.ts';

/** How much of the document stands in the graph: of a plan, a section or a passage, each seen as its counts. */

/** A section or plan seen as its coverage. */
export const Coverage = builder.objectRef<EntityRecord>('Coverage').implement({
  description: doc(
    'How much of the plan stands in the graph: every paragraph is cited or declared to assert nothing, every numeral is claimed or declared no figure.',
    '{ paragraphs: 179, cited: 170, silent: 9, complete: true }',
  ),
  fields: (t) => {
    const count = (name: string, description: string) => t.int({ description, resolve: (s) => s[name] as number });
    return {
      paragraphs: count('paragraphs', doc('Paragraphs of the section and those below it.', '179')),
      cited: count('cited', doc('Paragraphs that some fact cites.', '170')),
      silent: count('silent', doc('Paragraphs declared to assert nothing; `silentBecause` of each says why.', '9')),
      numerals: count('numerals', doc('Numbers printed in digits.', '394')),
      figures: count('figures', doc('Numerals that a figure claims.', '269')),
      names: count('names', doc('Numerals that stand in a name or specification.', '23')),
      exempt: count('exempt', doc('Numerals that measure nothing: years, ordinals, numbers of documents.', '102')),
      complete: t.boolean({
        description: doc('No paragraph and no numeral is left over.', 'true'),
        resolve: (s) => {
          const n = (name: string) => s[name] as number;
          return n('cited') + n('silent') === n('paragraphs') && n('figures') + n('names') + n('exempt') === n('numerals');
        },
      }),
    };
  },
});
/** A plan, section or passage seen as the facts that it asserts. */
export const FactCounts = builder.objectRef<EntityRecord>('FactCounts').implement({
  description: doc('How many facts stand in it, each counted once.', '{ things: 12, relations: 30, figures: 8 }'),
  fields: (t) => {
    const count = (name: string, description: string) => t.int({ description, resolve: (s) => s[name] as number });
    return {
      things: count('thingFacts', doc('Things that it names.', '12')),
      relations: count('relationFacts', doc('Relations between them.', '30')),
      figures: count('figureFacts', doc('Figures that it states.', '8')),
    };
  },
});
export const factCountsText = doc('How many facts stand in it, those of all below it included.', 'factCounts { things relations figures }');

export const coverageText = doc('How much of it stands in the graph.', 'coverage { paragraphs cited silent complete }');
