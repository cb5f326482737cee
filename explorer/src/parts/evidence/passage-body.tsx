import { Link } from '@tanstack/react-router';
import type { PassageWithFactsFragment } from '../../api/fragments.ts';
import { changing } from '../../app/search-params.ts';
import { between, messages, useT } from '../../i18n/text.ts';
import { BasisMark } from '../basis-mark.tsx';
import { KindMark } from '../kind-mark.tsx';
import css from './evidence-panel.module.css';
import { marked } from './marked.tsx';

const m = messages({
  inDocument: { zh: '在原文中打开', en: 'Open in the document' },
  notMounted: {
    zh: '本服务没有装入规划全文，这里列出该段所说的事实。',
    en: 'The service runs without the document; what the paragraph asserts is listed.',
  },
  asserts: (things: number, relations: number, figures: number) => ({
    zh: `本段：${things} 个实体，${relations} 条关系，${figures} 个数字`,
    en: `This paragraph: ${things} things, ${relations} relations, ${figures} figures`,
  }),
  more: (n: number) => ({ zh: `另有 ${n} 条，见原文页`, en: `${n} more, in the document view` }),
});

/** A passage: its place, its text with the cited words marked where the document is mounted, and what it asserts. */
export function PassageBody({ passage, says = [], open }: PassageBodyProps) {
  const t = useT();
  const { factCounts, facts, section } = passage;
  return (
    <div className={css.passage}>
      <p className={css.place}>
        <span>
          {section.locator} {section.title}
        </span>
        <Link to="/document" search={{ section: section.locator, passage: passage.key, evidence: open }}>
          {passage.locator} · {t(m.inDocument)}
        </Link>
      </p>
      {passage.text === null ? (
        <p className="small muted">{t(m.notMounted)}</p>
      ) : (
        <blockquote className={css.text} lang="zh-CN">
          {marked(passage.text, says)}
        </blockquote>
      )}
      <p className="small muted">{t(m.asserts(factCounts.things, factCounts.relations, factCounts.figures))}</p>
      <ul className={css.facts}>
        {facts.nodes.map((fact) => (
          <li key={fact.key} aria-current={fact.key === open ? 'true' : undefined}>
            {'sentence' in fact ? (
              <Link to="." search={changing({ evidence: fact.key, passage: undefined })} resetScroll={false}>
                {fact.sentence}
              </Link>
            ) : 'display' in fact ? (
              <Link to="." search={changing({ evidence: fact.key, passage: undefined })} resetScroll={false}>
                {fact.subject.name} {fact.indicator.name} {fact.time}
                {t(between.colon)}
                {fact.display}
              </Link>
            ) : (
              <Link to="/e/$" params={{ _splat: fact.key }} search={{}}>
                <KindMark kind={fact.kind} /> {fact.name}
              </Link>
            )}{' '}
            <BasisMark basis={fact.basis} quiet />
          </li>
        ))}
      </ul>
      {facts.totalCount > facts.nodes.length && <p className="small muted">{t(m.more(facts.totalCount - facts.nodes.length))}</p>}
    </div>
  );
}

interface PassageBodyProps {
  readonly passage: PassageWithFactsFragment;
  /** Words to mark in the text. */
  readonly says?: readonly string[];
  /** Key of the fact that led here. */
  readonly open?: string;
}
