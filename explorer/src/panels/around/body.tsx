import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { nodeKinds } from '../../api/catalogue.ts';
import { changing } from '../../app/search-params.ts';
import { between, messages, useT } from '../../i18n/text.ts';
import { BasisMark } from '../../parts/basis-mark.tsx';
import { Cite } from '../../parts/cite.tsx';
import { ViewBar } from '../../parts/view-bar/view-bar.tsx';
import { Legend } from '../../pictures/legend.tsx';
import { type DrawnBox, type DrawnLine, type Mark, Picture } from '../../pictures/picture.tsx';
import { tie } from '../../pictures/ties.ts';
import type { PanelBodyProps } from '../panel.ts';
import { groupsOf, type Relation } from '../relations/groups.ts';
import type { RelationsPanelQuery } from '../relations/relations.graphql.ts';
import css from './around.module.css';
import { around } from './layout.ts';

const m = messages({
  title: (name: string) => ({ zh: `${name}周围`, en: `Around ${name}` }),
  hint: {
    zh: '指向方框或线，这里读出关系；点方框到它那一页。',
    en: 'Point at a box or a line and this reads the relation; a box leads to its page.',
  },
});

export function AroundBody({ sheet, thing, name, kind }: PanelBodyProps<RelationsPanelQuery, Relation>) {
  const t = useT();
  const navigate = useNavigate();
  const picture = useRef<SVGSVGElement>(null);
  const [mark, setMark] = useState<Mark>();
  const { spots, captions, frame } = useMemo(() => around(thing, name, groupsOf(sheet.rows)), [thing, name, sheet.rows]);
  const middle = spots[0];
  if (!middle) return null;

  const boxes = spots.map(({ relation, ...spot }): DrawnBox => {
    const thingKind = relation?.far.kind ?? kind;
    const called = relation?.far.name ?? name;
    return {
      ...spot,
      kind: thingKind,
      label: [called, t(nodeKinds[thingKind]), relation?.sentence].filter(Boolean).join(t(between.comma)),
      role: relation ? undefined : 'centre',
    };
  });
  const lines = spots.flatMap(({ relation, ...spot }): DrawnLine[] =>
    relation
      ? [{ key: relation.key, source: relation.source.key, target: relation.target.key, basis: relation.basis, ...path(relation, spot, middle) }]
      : [],
  );
  const read =
    mark && spots.find(({ relation }) => relation && ('line' in mark ? relation.key === mark.line : relation.far.key === mark.box))?.relation;

  return (
    <figure className={css.figure}>
      <div className={css.scroll}>
        <Picture
          label={t(m.title(name))}
          boxes={boxes}
          lines={lines}
          frame={frame}
          mark={mark}
          onMark={setMark}
          picture={picture}
          onOpen={(key) => key !== thing && navigate({ to: '/e/$', params: { _splat: key }, search: {} })}
          onLine={(key) => navigate({ to: '.', search: changing({ evidence: key, passage: undefined }), resetScroll: false })}
        >
          <g aria-hidden="true">
            {captions.map(({ group, x, y, end, left }) => (
              <text key={group.id} x={x} y={y} fontSize="11" textAnchor={end ? 'end' : 'start'} className={css.caption}>
                {t(group.heading)}
                {left > 0 && ` +${left}`}
              </text>
            ))}
          </g>
        </Picture>
      </div>
      <figcaption className={css.caption_}>
        {read ? (
          <p>
            {read.sentence} <BasisMark basis={read.basis} /> <Cite fact={read.key} citations={read.citations} />
          </p>
        ) : (
          <p className="small muted screen-only">{t(m.hint)}</p>
        )}
        <ViewBar quiet title={t(m.title(name))} slug={`${thing}-around`} askings={[]} picture={() => picture.current} />
      </figcaption>
      <Legend kinds={boxes.map((b) => b.kind)} bases={lines.map((l) => l.basis)} />
    </figure>
  );
}

/** Drawn from the source of the sentence to its target. */
function path(relation: Relation, spot: Parameters<typeof tie>[0], middle: Parameters<typeof tie>[0]): { path: string } {
  return { path: relation.direction === 'out' ? tie(middle, spot, 'bow') : tie(spot, middle, 'bow') };
}
