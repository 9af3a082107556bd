import {follow} from './live.js';
import {CHANGED} from './rules.js';
import {door, el, find, same, say} from './dom.js';
import {FILTERS, choices, selected, sorted} from './selection.js';
import {STATES, TRACKS, boxesOf, dueOf, footOf, rateOf, shortDay, startOf, titleOf} from './words.js';

const STEP = 200;
const query = new URLSearchParams(location.search);
const form = find('#filters');
let limit = STEP;
let last = null;
let shown = [];
let picked = {};

const asked = () => Object.fromEntries(Object.keys(FILTERS).map((name) => [name, query.get(name) || '']));

/** What was picked stands in the address, so that it can be sent to a colleague and survives the reload of the night. */
function pick(changes) {
  for (const [name, value] of Object.entries(changes)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  limit = STEP;
  history.replaceState(null, '', `${location.pathname}${query.size ? `?${query}` : ''}`);
  draw(last);
}

form.addEventListener('input', (event) => pick({[event.target.name]: event.target.value}));
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () => pick(Object.fromEntries(Object.keys(FILTERS).map((name) => [name, '']))));
find('#more').addEventListener('click', () => {
  limit += STEP;
  draw(last);
});
find('thead').addEventListener('click', (event) => {
  const key = event.target.dataset.sort;
  if (!key) return;
  const again = (query.get('sort') || 'urgency') === key;
  pick({sort: key, down: again && !query.has('down') ? 'true' : ''});
});

function draw(state) {
  last = state;
  if (!state) return;
  document.body.dataset.freshness = state.freshness;
  say('h1', state.band || '挂图作战');
  say('#foot', footOf(state.sheet, state.band, state.at));
  door(state.door);
  if (!state.sheet.head) return;
  const trusted = state.freshness !== 'BROKEN';
  say('#rate', trusted ? rateOf(state.sheet.head.inTime) : '本月按期率 —');
  const rows = pickedFrom(state.sheet);
  say('#counts', counts(rows, state.sheet, trusted));
  find('#more').hidden = rows.length <= limit;
  table(rows.slice(0, limit), state, trusted);
}

/** Picked anew only where there is something new, or something else was asked. */
function pickedFrom(sheet) {
  const how = query.toString();
  if (picked.from !== sheet.rows || picked.how !== how) {
    offer(sheet);
    const rows = sorted(selected(sheet.rows, asked()), query.get('sort') || 'urgency', query.has('down'));
    picked = {from: sheet.rows, how, rows};
  }
  return picked.rows;
}

function counts(rows, sheet, trusted) {
  const byLight = sheet.head.byLight.map(({signal, shape, word}) => {
    const projects = rows.filter((it) => it.light.signal === signal).length;
    return `${shape} ${word} ${trusted ? projects : '—'}`;
  });
  return [`${rows.length}/${sheet.rows.length} 个项目`, ...byLight].join(' · ');
}

/** What can be picked is what there is. */
function offer({rows, head}) {
  options('light', head.byLight.map((it) => [it.signal, `${it.shape} ${it.word}`]));
  options('stage', head.byStage.map((it) => [it.stage, it.name]));
  options('track', Object.entries(TRACKS));
  options('department', choices([
    ...rows.map((row) => row.current || {}),
    ...rows.map((row) => row.staff.holder),
  ], (it) => it.department, (it) => it.departmentName));
  options('holder', choices(rows, (row) => row.staff.holder.kind, (row) => row.staff.holder.name));
  options('agent', choices(rows, (row) => row.staff.agent, (row) => row.staff.agent));
}

function options(name, list) {
  const select = form.elements[name];
  const key = JSON.stringify(list);
  if (select.dataset.offered !== key) {
    select.dataset.offered = key;
    select.replaceChildren(el('option', {value: ''}, '全部'), ...list.map(([value, text]) => el('option', {value}, text)));
  }
  select.value = query.get(name) || '';
}

function table(rows, state, trusted) {
  const changed = rows.map((it) => state.now - (state.sheet.changedAt[it.projectId] ?? -CHANGED) < CHANGED);
  const now = [trusted, state.sheet.day, query.toString(), ...changed, ...rows];
  if (same(now, shown)) return;
  shown = now;
  for (const button of document.querySelectorAll('th button')) {
    const chosen = button.dataset.sort === (query.get('sort') || 'urgency');
    button.parentElement.ariaSort = chosen ? (query.has('down') ? 'descending' : 'ascending') : 'none';
  }
  const open = new Set([...document.querySelectorAll('details[open]')].map((it) => it.id));
  find('tbody').replaceChildren(...rows.map((it, at) => row(it, changed[at], trusted, state.sheet.day)));
  for (const id of open) document.getElementById(id)?.setAttribute('open', '');
}

function row(it, changed, trusted, today) {
  const {staff} = it;
  const [due, before] = trusted ? dueOf(it, today) : ['', ''];
  return el('tr', {className: changed ? 'changed' : '', dataset: {project: it.projectId}},
    el('td', {}, light(it.light, trusted)),
    el('td', {}, titleOf(it), sub([it.number || '未编号', staff.projectCode].filter(Boolean).join(' ')), sub(staff.unitName)),
    el('td', {}, `${(staff.totalInvestment / 10_000).toLocaleString('zh-CN')} 万元`, sub(TRACKS[it.track] || it.track)),
    el('td', {}, boxesOf(it).map((box) => box.text).join(' '), matters(it, trusted, today)),
    el('td', {}, it.current ? it.current.matterName : '—',
      sub(it.current ? `${it.current.departmentName} ${due} ${before}`.trim() : '')),
    el('td', {}, holder(staff.holder), sub(since(staff.holder.since))),
    el('td', {}, staff.pacing ? staff.pacing.matterCode : '—',
      sub(trusted && staff.pacing ? `剩 ${staff.pacing.daysLeft} 天，今日办结可提前 ${staff.pacing.daysGained} 天` : '')),
    el('td', {}, list(`missing-${it.projectId}`, it.missing, staff.missing, (each) =>
      `${each.text}（${each.promised ? '容缺，' : ''}${shortDay(each.dueOn, today)} 前）`)),
    el('td', {}, list(`problems-${it.projectId}`, it.problems, staff.problems, (each) =>
      `${each.title}：${each.levelName || ''} ${each.owner}，${shortDay(each.deadline, today)} 前`)),
    el('td', {}, shortDay(it.milestone, today), sub(`开工 ${startOf(it, today)}`),
      sub(staff.agent ? `代办 ${staff.agent}` : '未派代办')));
}

function light(it, trusted) {
  return trusted
    ? el('span', {className: `light ${it.signal}`}, `${it.shape} ${it.word} ${it.text}`.trim())
    : el('span', {className: 'light'}, '—');
}

function holder(it) {
  return [it.departmentName, it.name, it.procedure].filter(Boolean).join(' ');
}

function since(time) {
  return time ? `自 ${new Date(time).toLocaleString('zh-CN', {timeZone: 'Asia/Shanghai', hour12: false})}` : '';
}

function matters(it, trusted, today) {
  const own = it.staff.matters.filter((each) => each.state !== 'NOT_APPLICABLE');
  return list(`matters-${it.projectId}`, `${own.length} 项`, own, (each) => [
    each.light.signal === 'NONE' ? STATES[each.state] || each.light.word : light(each.light, trusted),
    ` ${each.matterName} ${each.departmentName} ${trusted && each.due ? `${shortDay(each.due, today)} 到期` : ''}`,
  ]);
}

/** A number that opens into what it counts. */
function list(id, title, items, text) {
  if (!items.length) return String(title);
  return el('details', {id}, el('summary', {}, String(title)),
    el('ul', {}, ...items.map((it) => el('li', {}, ...[text(it)].flat()))));
}

const sub = (text) => el('span', {className: 'sub'}, text);

form.elements.text.value = query.get('text') || '';
follow('STAFF', draw);
