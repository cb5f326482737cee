import { Link, Outlet, useRouterState, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { languageTag, messages, useLang, useT } from '../i18n/text.ts';
import { Announcer } from '../parts/announce.tsx';
import { SearchBox } from '../parts/search/search-box.tsx';
import { LoadingState } from '../parts/states.tsx';
import { changing, SETTING } from './search-params.ts';
import css from './shell.module.css';

const EvidencePanel = lazy(async () => ({ default: (await import('../parts/evidence/evidence-panel.tsx')).EvidencePanel }));

const m = messages({
  skip: { zh: '跳到正文', en: 'Skip to content' },
  site: { zh: '吉林工业“十二五”规划', en: 'Jilin industry plan' },
  siteAbout: { zh: '知识图谱', en: '2011–2015, a knowledge graph' },
  views: { zh: '视图', en: 'Views' },
  chain: { zh: '产业链', en: 'Supply chain' },
  network: { zh: '关系网', en: 'Network' },
  paths: { zh: '路径', en: 'Paths' },
  targets: { zh: '目标', en: 'Targets' },
  places: { zh: '地区', en: 'Places' },
  document: { zh: '原文', en: 'Document' },
  findings: { zh: '存疑', en: 'Findings' },
  gaps: { zh: '未说明', en: 'Not stated' },
  evidence: { zh: '出处', en: 'Evidence' },
  language: { zh: '语言', en: 'Language' },
  theme: { zh: '明暗', en: 'Theme' },
  auto: { zh: '随系统', en: 'Auto' },
  light: { zh: '浅', en: 'Light' },
  dark: { zh: '深', en: 'Dark' },
  footer: {
    zh: '每条事实都有出处：段号即规划原文的段落。实线为原文明言，虚线为可推，斜纹为推算。',
    en: 'Every fact has its passage; the number is that of the paragraph. Solid: stated; dashed: implied; hatched: derived.',
  },
  api: { zh: '数据接口', en: 'API' },
});

const VIEWS = [
  ['/chain', m.chain],
  ['/network', m.network],
  ['/paths', m.paths],
  ['/targets', m.targets],
  ['/places', m.places],
  ['/document', m.document],
  ['/findings', m.findings],
  ['/gaps', m.gaps],
] as const;

/** What stands around every view: skip link, header with search, the view, the evidence at its side, footer. */
export function Shell() {
  const lang = useLang();
  const t = useT();
  const { theme, evidence, passage } = useSearch({ from: '__root__' });
  const path = useRouterState({ select: (s) => s.location.pathname });
  const main = useRef<HTMLElement>(null);

  useEffect(() => {
    document.documentElement.lang = languageTag(lang);
  }, [lang]);
  useEffect(() => {
    if (theme) document.documentElement.dataset['theme'] = theme;
    else delete document.documentElement.dataset['theme'];
  }, [theme]);
  useFocusOnNewView(main);

  return (
    <>
      <a className={`${css.skip} screen-only`} href="#content">
        {t(m.skip)}
      </a>
      <header className={`${css.header} screen-only`}>
        <Link to="/" className={css.brand} search={{}}>
          <strong>{t(m.site)}</strong>
          <span>{t(m.siteAbout)}</span>
        </Link>
        <nav aria-label={t(m.views)}>
          <ul className={css.views}>
            {VIEWS.map(([to, name]) => (
              <li key={to}>
                <Link to={to} search={{}} activeProps={{ 'aria-current': 'page' }}>
                  {t(name)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className={css.tools}>
          {path !== '/' && <SearchBox compact />}
          <Switch
            label={t(m.language)}
            name="lang"
            value={lang === 'en' ? 'en' : undefined}
            options={[
              [undefined, '中文', 'zh-CN'],
              ['en', 'EN', 'en'],
            ]}
          />
          <Switch
            label={t(m.theme)}
            name="theme"
            value={theme}
            options={[
              [undefined, t(m.auto)],
              ['light', t(m.light)],
              ['dark', t(m.dark)],
            ]}
          />
        </div>
      </header>
      <div className={css.body} data-side={evidence || passage ? '' : undefined}>
        <main id="content" ref={main} tabIndex={-1} className={css.main}>
          <Suspense fallback={<LoadingState />}>
            <Outlet />
          </Suspense>
        </main>
        {(evidence || passage) && (
          <Suspense
            fallback={
              <aside className={css.side} aria-label={t(m.evidence)}>
                <LoadingState />
              </aside>
            }
          >
            <EvidencePanel className={css.side ?? ''} fact={evidence} passage={passage} />
          </Suspense>
        )}
      </div>
      <footer className={css.footer}>
        <p>{t(m.footer)}</p>
        <p>
          <a href="/graphql">{t(m.api)}</a>
        </p>
      </footer>
      <Announcer />
    </>
  );
}

/**
 * A new view begins at its heading for who reads with a screen reader; the first one begins where the page does. New is what
 * is shown, not the address, which is ahead while a view is loaded: focus in a view that is about to go would be lost with it.
 */
function useFocusOnNewView(main: React.RefObject<HTMLElement | null>): void {
  const path = useRouterState({ select: (s) => s.matches.at(-1)?.pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path, main]);
}

/** One setting of the address as a row of links, the present one marked. */
function Switch({ label, name, value, options }: SwitchProps) {
  return (
    <div className={css.switch} role="group" aria-label={label}>
      {options.map(([option, caption, lang]) => (
        <Link
          key={caption}
          to="."
          replace
          search={changing({ [name]: option })}
          lang={lang}
          activeOptions={SETTING}
          data-on={option === value ? '' : undefined}
          resetScroll={false}
        >
          {caption}
        </Link>
      ))}
    </div>
  );
}

/** A link to a setting is the present one only where the whole address agrees. */
interface SwitchProps {
  readonly label: string;
  readonly name: 'lang' | 'theme';
  readonly value: string | undefined;
  readonly options: readonly (readonly [value: string | undefined, caption: string, lang?: string])[];
}
