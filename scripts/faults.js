// What is wrong with the page that is open, as a list of sentences; scripts/gallery.py and tests/app ask it.
() => {
  const found = [], say = (kind, what) => found.push(`${kind}: ${what}`);
  const shown = (node) => { const box = node.getBoundingClientRect(); return box.width > 1 && box.height > 1 &&
    node.checkVisibility({ opacityProperty: true, visibilityProperty: true }); };
  const name = (node) => (node.textContent || node.tagName).trim().replace(/\s+/g, ' ').slice(0, 60);

  document.querySelectorAll('[data-testid=stException]').forEach((node) => say('exception', node.textContent.slice(0, 300)));
  const wide = document.documentElement.scrollWidth - window.innerWidth;
  if (wide > 0) say('scrolls sideways', `${wide} px`);
  document.querySelectorAll('[data-testid=stMain] *, [role=dialog] *').forEach((node) => {
    const box = node.getBoundingClientRect();
    if (box.width && box.right > window.innerWidth + 1 && shown(node) && !node.closest('svg, [data-testid=stDataFrame]')) {
      let up = node.parentElement;
      while (up && !/auto|scroll|hidden|clip/.test(getComputedStyle(up).overflowX)) up = up.parentElement;
      if (!up || up.dataset.testid === 'stMain') say('stands out of the page', `${node.tagName} ${name(node)} to ${Math.round(box.right)}`);
    }
  });

  const labels = [...document.querySelectorAll('.scatterlayer .textpoint text, .xtick text, .ytick text')]
    .filter((node) => node.textContent.trim() && shown(node)).map((node) => [node.getBoundingClientRect(), name(node), node.closest('.newskg-plot')]);
  labels.forEach(([one, word, plot], place) => labels.slice(place + 1).forEach(([other, second, same]) => {
    const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
    if (plot === same && across > 1 && down > 4) say('labels overlap', `${word} | ${second}`);
  }));

  const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (css) => { paint.clearRect(0, 0, 1, 1); paint.fillStyle = css; paint.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = paint.getImageData(0, 0, 1, 1).data; return [r, g, b, a / 255]; };
  const over = ([r, g, b, a], under) => [r, g, b].map((part, place) => part * a + under[place] * (1 - a)).concat(1);
  const light = ([r, g, b]) => [r, g, b].map((part) => part / 255)
    .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
  const ground = (node) => { const layers = [];
    for (let up = node; up; up = up.parentElement) {
      const style = getComputedStyle(up);
      if (style.backgroundImage !== 'none') return null;
      const colour = rgba(style.backgroundColor);
      if (colour[3]) layers.push(colour);
      if (colour[3] === 1) break;
    }
    return layers.reverse().reduce((under, layer) => over(layer, under), [255, 255, 255, 1]); };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), seen = new Set();
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    if (/^[\s…]*$/.test(walker.currentNode.data) || seen.has(node) || node.closest('script, style, noscript, canvas, :disabled, [aria-disabled=true]')) continue;
    seen.add(node);
    if (!shown(node)) continue;
    const style = getComputedStyle(node), drawn = node.closest('svg');
    const under = ground(node), colour = rgba(drawn ? style.fill : style.color);
    if (!under || !colour[3]) continue;
    let fade = 1;
    for (let up = node; up; up = up.parentElement) fade *= Number(getComputedStyle(up).opacity);
    const [one, two] = [light(over([colour[0], colour[1], colour[2], colour[3] * fade], under)), light(under)];
    const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05), size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (large ? 3 : 4.5)) say('contrast', `${ratio.toFixed(1)} of ${name(node)}`);
    if (size < 10) say('small print', `${size} px of ${name(node)}`);
  }

  document.querySelectorAll('button, a[href], [role=button], [role=tab], [role=radio], [role=checkbox], input, textarea').forEach((node) => {
    if (!shown(node) || node.tabIndex < 0 || node.closest('[data-testid=stDataFrame]')) return;
    const tied = (node.getAttribute('aria-labelledby') || '').split(' ').some((id) => document.getElementById(id)?.textContent.trim());
    if (!tied && !(node.getAttribute('aria-label') || node.title || node.textContent.trim() || node.labels?.[0]?.textContent.trim()))
      say('no name', node.outerHTML.slice(0, 160));
  });
  document.querySelectorAll('[data-testid=stDataFrame]').forEach((node) => {
    if (shown(node) && !node.querySelector('[role=region][aria-label]')?.getAttribute('aria-label').trim()) say('no alt', 'a table');
  });
  const asked = new URLSearchParams(location.search).get('lang');
  if (asked && document.documentElement.lang !== asked) say('language', `${document.documentElement.lang} for ${asked}`);
  document.querySelectorAll('.newskg-plot').forEach((node) => { if (shown(node) && !node.getAttribute('aria-label')) say('no alt', 'a chart'); });
  return [...new Set(found)];
}
