import { faultAt, type Rule } from '../check-context.ts';
import { citedPassages } from '../coverage.ts';

export const coverage: Rule = {
  name: 'coverage',
  about: 'A paragraph that is declared to assert nothing exists and is cited by nothing; mentions name things that exist.',
  wantsAll: true,
  check({ packs, kindOf }) {
    return packs.flatMap((pack) => {
      const cited = citedPassages(pack);
      const paragraphs = new Set(pack.outline.filter(({ entry }) => entry.role === 'PARAGRAPH').map(({ entry }) => entry.at));
      return [
        ...[...pack.silent, ...pack.coverage]
          .filter(({ entry }) => !paragraphs.has(entry.at))
          .map((row) =>
            faultAt(
              row.placeOf('at'),
              'coverage',
              `the outline has no paragraph ${row.entry.at}`,
              'write the locator of a paragraph, such as 3.1.1#1',
            ),
          ),
        ...pack.silent
          .filter(({ entry }) => cited.has(entry.at))
          .map((row) =>
            faultAt(row.placeOf('at'), 'coverage', `${row.entry.at} is declared to assert nothing, but facts cite it`, 'remove it from silent.yaml'),
          ),
        ...pack.coverage.flatMap((row) =>
          row.entry.mentions
            .filter((key) => !kindOf(key))
            .map((key) => faultAt(row.placeOf('mentions'), 'coverage', `no pack defines ${key}`, 'run `plangraph coverage --doc DOC --write`')),
        ),
      ];
    });
  },
};
