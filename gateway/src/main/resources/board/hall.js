import {now as pageTime} from './clock.js';
import {follow} from './live.js';
import {CHANGED, TURN, pagesOf, pausedOrNot, rotated, rotation, textSize, turned} from './rules.js';
import {door, el, find, same, say} from './dom.js';
import {boxesOf, countsOf, dueOf, footOf, oldestOf, rateOf, shortDay, startOf, subtitleOf, titleOf} from './words.js';

const ROW = 2.6;
const asked = new URLSearchParams(location.search);
const size = textSize(Number(asked.get('inch')) || 75, Number(asked.get('metres')) || 5, window.innerWidth);
const printing = matchMedia('print');
document.documentElement.style.setProperty('--size', `${size}px`);

let turning = rotation(pageTime());
let pageCount = 1;
let shown = [];
let last = null;

document.addEventListener('keydown', (key) => {
  const time = pageTime();
  if (key.key === ' ') turning = pausedOrNot(turning, time);
  else if (key.key === 'ArrowRight' || key.key === 'ArrowDown') turning = turned(turning, 1, time, pageCount);
  else if (key.key === 'ArrowLeft' || key.key === 'ArrowUp') turning = turned(turning, -1, time, pageCount);
  else return;
  key.preventDefault();
  draw(last);
});

function perPage() {
  return Math.floor((find('main').clientHeight - find('thead').offsetHeight) / (ROW * size));
}

function draw(state) {
  last = state;
  if (!state) return;
  document.body.dataset.freshness = state.freshness;
  say('h1', state.band || '挂图作战');
  door(state.door);
  const {sheet} = state;
  const trusted = state.freshness !== 'BROKEN';
  head(sheet.head, trusted);
  say('#foot', footOf(sheet, state.band, state.at));
  // Paper has room for all.
  if (printing.matches) {
    rows(sheet, sheet.rows, 0, state);
    return;
  }
  const {pinned, pages} = pagesOf(sheet.rows, perPage());
  pageCount = pages.length;
  turning = rotated(turning, state.now, pageCount);
  say('#page', `第 ${turning.page + 1}/${pageCount} 页${turning.paused ? ' 已暂停' : ''}`);
  find('#bar').style.setProperty('--part', pageCount > 1 ? (turning.spent / TURN).toFixed(3) : 0);
  rows(sheet, [...pinned, ...pages[turning.page]], pinned.length, state);
}

function head(it, trusted) {
  if (!it) return;
  const lights = find('#lights');
  for (const {signal, shape, word, projects} of it.byLight) {
    const id = `light-${signal}`;
    if (!document.getElementById(id)) {
      const className = `light ${signal}`;
      lights.append(el('li', signal === 'OVERDUE' ? {id, className, ariaLive: 'polite'} : {id, className}));
    }
    say(`#${id}`, `${shape} ${word} ${trusted ? projects : '—'}`);
  }
  const short = {INITIATION: '一', CONSTRUCTION_PLANNING: '二', CONSTRUCTION_PERMIT: '三', COMPLETION: '四', PARALLEL: '并行'};
  const stages = it.byStage.filter((each) => short[each.stage]).map((each) => `${short[each.stage]} ${each.projects}`);
  say('#stages', `项目 ${it.projects} · 阶段 ${stages.join(' ')} · 办结 ${it.done}`);
  say('#rate', trusted ? rateOf(it.inTime) : '本月按期率 —');
}

function rows(sheet, list, pinned, state) {
  const trusted = state.freshness !== 'BROKEN';
  const changed = list.map((it) => state.now - (sheet.changedAt[it.projectId] ?? -CHANGED) < CHANGED);
  const now = [pinned, trusted, sheet.day, ...changed, ...list];
  if (same(now, shown)) return;
  shown = now;
  find('tbody').replaceChildren(...list.map((it, at) => row(it, {
    lastPinned: at === pinned - 1, changed: changed[at], trusted, today: sheet.day,
  })));
}

function row(it, {lastPinned, changed, trusted, today}) {
  const className = [lastPinned && 'last-pinned', changed && 'changed'].filter(Boolean).join(' ');
  return el('tr', {className, dataset: {project: it.projectId}},
    el('td', {}, ...light(it.light, trusted)),
    el('td', {}, cut(titleOf(it)), sub(subtitleOf(it))),
    el('td', {}, el('div', {className: 'boxes'},
      ...boxesOf(it).map((box) => el('span', {className: box.here ? 'here' : '', title: box.name}, box.text)))),
    el('td', {}, cut(it.current ? it.current.matterName : '—'), sub(it.current ? it.current.departmentName : '')),
    el('td', {}, cut(trusted ? dueOf(it, today)[0] : '—'), sub(trusted ? dueOf(it, today)[1] : '')),
    el('td', {}, cut(countsOf(it)), sub(trusted ? oldestOf(it) : '')),
    el('td', {}, cut(shortDay(it.milestone, today)),
      sub(startOf(it, today))));
}

function light(it, trusted) {
  if (!trusted) return [el('span', {className: 'light'}, '—')];
  return [
    el('span', {className: `cut light ${it.signal}`}, `${it.shape} ${it.word}`),
    el('span', {className: `cut light number ${it.signal}`}, it.text),
  ];
}

const cut = (text) => el('span', {className: 'cut', title: text}, text);
const sub = (text) => el('span', {className: 'sub'}, text);

printing.addEventListener('change', () => draw(last));
window.addEventListener('resize', () => draw(last));
if ('serviceWorker' in navigator) navigator.serviceWorker.register('sw.js');
follow('HALL', draw);
