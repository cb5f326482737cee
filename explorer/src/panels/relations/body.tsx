import { Link, useSearch } from '@tanstack/react-router';
import { changing } from '../../app/search-params.ts';
import { between, messages, useT } from '../../i18n/text.ts';
import { BasisMark } from '../../parts/basis-mark.tsx';
import { Cite } from '../../parts/cite.tsx';
import { ThingLink } from '../../parts/thing-link.tsx';
import type { PanelBodyProps } from '../panel.ts';
import { type Group, groupsOf, type Relation } from './groups.ts';
import { qualities } from './qualities.ts';
import type { RelationsPanelQuery } from './relations.graphql.ts';
import css from './relations.module.css';

const m = messages({
  all: (n: number) => ({ zh: `全部 ${n} 条`, en: `All ${n}` }),
  fewer: { zh: '收起', en: 'Fewer' },
  cut: (n: number) => ({ zh: `另有 ${n} 条没有列出，见关系网。`, en: `${n} more are not listed; see the network.` }),
});

/** Shown of a group before it is unfolded. */
const SHOWN = 8;

export function RelationsBody({ answer, sheet }: PanelBodyProps<RelationsPanelQuery, Relation>) {
  const t = useT();
  const { open = [] } = useSearch({ from: '/e/$' });
  const left = answer.neighborhood.cut.reduce((sum, c) => sum + c.count, 0);
  return (
    <>
      <div className={css.groups}>
        {groupsOf(sheet.rows).map((group) => (
          <GroupOfRelations key={group.id} group={group} open={open} />
        ))}
      </div>
      {left > 0 && <p className="small muted">{t(m.cut(left))}</p>}
    </>
  );
}

function GroupOfRelations({ group: { id, heading, relations }, open }: { readonly group: Group; readonly open: readonly string[] }) {
  const t = useT();
  const unfolded = open.includes(id);
  const shown = unfolded ? relations : relations.slice(0, SHOWN);
  return (
    <section className={css.group} aria-labelledby={id}>
      <h3 id={id}>
        {t(heading)} <span className="muted small">{relations.length}</span>
      </h3>
      <ul>
        {shown.map((relation) => (
          <li key={relation.key} title={relation.sentence}>
            <ThingLink thing={relation.far} />
            <span className={css.rest}>
              <span className="muted small">{qualities(relation, t).join(t(between.comma))}</span> <BasisMark basis={relation.basis} quiet />{' '}
              <Cite fact={relation.key} citations={relation.citations} />
            </span>
          </li>
        ))}
      </ul>
      {relations.length > SHOWN && (
        <Link
          to="."
          className="small screen-only"
          search={changing({ open: unfolded ? open.filter((o) => o !== id) : [...open, id] })}
          resetScroll={false}
          aria-expanded={unfolded}
        >
          {t(unfolded ? m.fewer : m.all(relations.length))}
        </Link>
      )}
    </section>
  );
}
