/* Before the first paint: theme and language as the address says, so that nothing flashes. */
(() => {
  const asked = new URLSearchParams(location.search);
  const theme = asked.get('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  if (asked.get('lang') === 'en') document.documentElement.lang = 'en';
})();
