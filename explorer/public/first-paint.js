/* Before the first paint: theme and language as the address says, so that nothing flashes; and the files of the view, so that they come in time. */
(() => {
  const asked = new URLSearchParams(location.search);
  const theme = asked.get('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  if (asked.get('lang') === 'en') document.documentElement.lang = 'en';
  const views = JSON.parse(document.querySelector('meta[name=views]')?.content ?? '{}');
  for (const href of views[location.pathname.split('/')[1]] ?? [])
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
})();
