import { Link, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { lists } from '../../api/catalogue.ts';
import { useData } from '../../api/use-data.ts';
import { changing } from '../../app/search-params.ts';
import { between, messages, type Translate, useApiLang, useT } from '../../i18n/text.ts';
import { BasisMark } from '../../parts/basis-mark.tsx';
import { marked } from '../../parts/evidence/marked.tsx';
import { Plain } from '../../parts/plain.tsx';
import { Loaded } from '../../parts/states.tsx';
import { type Column, useSheet } from '../../parts/table/sheet.ts';
import { ThingLink } from '../../parts/thing-link.tsx';
import { asking } from '../../parts/view-bar/query.ts';
import { ViewBar } from '../../parts/view-bar/view-bar.tsx';
import css from './document.module.css';
import { DocumentReading, type DocumentReadingQuery } from './reading.graphql.ts';
import type { Section } from './section.ts';

const m = messages({
  coverage: (cited: number, silent: number, exempt: number) => ({
    zh: `${cited} 段有事实，${silent} 段声明无事实，${exempt} 段为标题等`,
    en: `${cited} passages assert something, ${silent} are declared silent, ${exempt} are headings and such`,
  }),
  notMounted: {
    zh: '本服务没有装入规划全文（PLAN_DOC），以下按段列出原文所说的事实与用语。',
    en: 'The service runs without the document (PLAN_DOC): what each passage asserts is listed, with its words.',
  },
  things: { zh: '实体', en: 'Things' },
  relations: { zh: '关系', en: 'Relations' },
  figures: { zh: '数字', en: 'Figures' },
  silent: { zh: '没有可记的事实', en: 'Asserts nothing' },
  parts: { zh: '这一节分为', en: 'This section has' },
  before: { zh: '上一节', en: 'Before' },
  after: { zh: '下一节', en: 'After' },
});

type Passage = NonNullable<DocumentReadingQuery['section']>['passages']['nodes'][number];
type Fact = Passage['facts']['nodes'][number];
type Row = { readonly passage: Passage; readonly fact: Fact };

const sentenceOf = (fact: Fact, t: Translate): string =>
  'sentence' in fact
    ? fact.sentence
    : 'display' in fact
      ? `${fact.subject.name} ${fact.indicator.name} ${fact.time}${t(between.colon)}${fact.display}`
      : fact.name;

const columns: readonly Column<Row>[] = [
  { id: 'passage', header: { zh: '段落', en: 'Passage' }, value: (r) => r.passage.locator },
  { id: 'fact', header: { zh: '事实', en: 'Fact' }, value: (r, t) => sentenceOf(r.fact, t) },
  { id: 'key', header: { zh: '键', en: 'Key' }, value: (r) => r.fact.key },
  { id: 'basis', header: { zh: '依据', en: 'Basis' }, value: (r, t) => r.fact.basis && t(lists.Basis[r.fact.basis]) },
  { id: 'words', header: { zh: '用语', en: 'Words' }, value: (r) => saysOf(r.fact, r.passage).join(' … ') || null },
];

const saysOf = (fact: Fact, { locator }: Passage): string[] => fact.citations.filter((c) => c.locator === locator).flatMap((c) => c.says);

/** One section, passage by passage. */
export function Reading({ section, sections }: { readonly section: Section; readonly sections: readonly Section[] }) {
  const t = useT();
  const variables = { key: section.key, lang: useApiLang() };
  const asked = useData(DocumentReading, variables);
  const passages = asked.data?.section?.passages.nodes ?? NONE;
  const sheet = useSheet({
    columns,
    rows: passages.flatMap((passage) => passage.facts.nodes.map((fact) => ({ passage, fact }))),
    keyOf: (r: Row) => `${r.passage.key} ${r.fact.key}`,
    sort: undefined,
  });
  const title = `${section.locator} ${section.title}`;
  const parts = sections.filter((s) => s.locator.startsWith(`${section.locator}.`) && s.level === section.level + 1);
  const withText = sections.filter((s) => s.passageCount > 0);
  const at = withText.findIndex((s) => s.key === section.key);
  return (
    <section className={css.reading} aria-labelledby="section-title">
      <header className={css.head}>
        <h2 id="section-title">{title}</h2>
        <ViewBar quiet title={title} slug={`document-${section.locator}`} askings={[asking(DocumentReading, variables)]} sheet={sheet} />
      </header>
      <Loaded of={asked}>
        {({ section: found }) =>
          found && (
            <>
              <p className="small muted">{t(m.coverage(found.coverage.cited, found.coverage.silent, found.coverage.exempt))}</p>
              {passages.some((p) => p.text === null) && <p className="small muted">{t(m.notMounted)}</p>}
              {passages.map((passage) => (
                <PassageReading key={passage.key} passage={passage} />
              ))}
            </>
          )
        }
      </Loaded>
      {parts.length > 0 && (
        <nav aria-label={t(m.parts)}>
          <p className="small muted">{t(m.parts)}</p>
          <ul>
            {parts.map((p) => (
              <li key={p.key}>
                <Link to="/document" search={{ section: p.locator }}>
                  {p.locator} {p.title}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <nav className={`${css.turn} screen-only`} aria-label={`${t(m.before)}, ${t(m.after)}`}>
        {[
          [m.before, withText[at - 1]] as const,
          [m.after, at === -1 ? withText.find((s) => s.locator.startsWith(section.locator)) : withText[at + 1]] as const,
        ].map(
          ([caption, other]) =>
            other && (
              <Link key={other.key} to="/document" search={{ section: other.locator }}>
                {t(caption)}
                {t(between.colon)}
                {other.locator} {other.title}
              </Link>
            ),
        )}
      </nav>
    </section>
  );
}

const NONE: readonly Passage[] = [];

function PassageReading({ passage }: { readonly passage: Passage }) {
  const t = useT();
  const { evidence, passage: asked } = useSearch({ from: '/document' });
  const element = useRef<HTMLElement>(null);
  const isAsked = asked === passage.key;
  useEffect(() => {
    if (isAsked) element.current?.scrollIntoView({ block: 'start' });
  }, [isAsked]);
  const facts = passage.facts.nodes;
  const open = facts.find((f) => f.key === evidence);
  const things = facts.filter((f) => 'name' in f);
  const relations = facts.filter((f) => 'sentence' in f);
  const figures = facts.filter((f) => 'display' in f);
  if (passage.role === 'HEADING' && passage.text === null && facts.length === 0) return null;
  return (
    <article ref={element} id={passage.locator} className={css.passage} data-asked={isAsked ? '' : undefined}>
      <p className={css.locator}>
        <Link to="." search={changing({ passage: passage.key, evidence: undefined })} resetScroll={false}>
          {passage.locator}
        </Link>
      </p>
      <div className={css.content}>
        {passage.text !== null && (
          <p className={passage.role === 'HEADING' ? css.heading : css.text} lang="zh-CN">
            {marked(passage.text, open ? saysOf(open, passage) : [])}
          </p>
        )}
        {facts.length === 0 && passage.role === 'PARAGRAPH' && (
          <p className="small muted">
            {t(m.silent)}
            {passage.silentBecause && t(between.colon) + passage.silentBecause}
          </p>
        )}
        {passage.findings.nodes.map((f) => (
          <p key={f.key} className="small">
            △ {t(lists.Severity[f.severity])}
            {t(between.colon)}
            <Plain>{f.title}</Plain>
          </p>
        ))}
        <dl className={css.facts}>
          {things.length > 0 && (
            <div>
              <dt>{t(m.things)}</dt>
              <dd className={css.things}>
                {things.map((f) => (
                  <span key={f.key}>
                    <ThingLink thing={f} />
                  </span>
                ))}
              </dd>
            </div>
          )}
          {figures.length > 0 && (
            <div>
              <dt>{t(m.figures)}</dt>
              <dd>
                <FactList facts={figures} open={open} />
              </dd>
            </div>
          )}
          {relations.length > 0 && (
            <div>
              <dt>{t(m.relations)}</dt>
              <dd>
                <FactList facts={relations} open={open} />
              </dd>
            </div>
          )}
        </dl>
      </div>
    </article>
  );
}

function FactList({ facts, open }: { readonly facts: readonly Fact[]; readonly open: Fact | undefined }) {
  const t = useT();
  return (
    <ul>
      {facts.map((fact) => (
        <li key={fact.key}>
          <Link
            to="."
            search={changing({ evidence: fact.key, passage: undefined })}
            resetScroll={false}
            aria-current={fact === open ? 'true' : undefined}
          >
            {sentenceOf(fact, t)}
          </Link>{' '}
          <BasisMark basis={fact.basis} quiet />
        </li>
      ))}
    </ul>
  );
}
