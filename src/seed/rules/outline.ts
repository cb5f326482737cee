import { parentSection, sectionOf } from '../../domain/locator.ts';
import { depthOf } from '../../domain/outline.ts';
import { faultAt, type Rule } from '../check-context.ts';

export const outline: Rule = {
  name: 'outline',
  about: 'A plan has an outline in which every locator stands once, below a heading that exists, and every heading has a title.',
  wantsAll: true,
  check({ packs }) {
    return packs.flatMap((pack) => {
      if (!pack.plan) return [];
      if (pack.outline.length === 0) {
        return [faultAt(pack.plan.place, 'outline', 'the pack has no outline.yaml', 'make it with `npm run outline -- DOC --write FOLDER`')];
      }
      const headings = new Set(pack.outline.filter((o) => o.entry.role === 'HEADING').map((o) => o.entry.at));
      const seen = new Set<string>();
      return pack.outline.flatMap(({ entry, place }) => {
        const faults = [];
        if (seen.has(entry.at)) faults.push(faultAt(place, 'outline', `${entry.at} stands twice`, 'make the outline anew'));
        seen.add(entry.at);
        const section = sectionOf(entry.at);
        const above = entry.role === 'HEADING' ? parentSection(entry.at) : section;
        if (above !== undefined && above !== '0' && !headings.has(above)) {
          faults.push(faultAt(place, 'outline', `${entry.at} stands below ${above}, which is no heading`, 'make the outline anew'));
        }
        if (entry.role === 'HEADING' && !entry.title) {
          faults.push(faultAt(place, 'outline', `the heading ${entry.at} (depth ${depthOf(entry.at)}) has no title`, 'write title: { zh, en }'));
        }
        return faults;
      });
    });
  },
};
