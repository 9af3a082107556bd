import {worstFirst} from './rules.js';

/** What staff pick out of the board, and in which order: functions of the rows and of what was asked. */
export const FILTERS = {
  text: (row, asked) => [row.name, row.number, row.staff.projectCode, row.staff.unitName]
    .some((it) => (it || '').toLowerCase().includes(asked.trim().toLowerCase())),
  light: (row, asked) => row.light.signal === asked,
  stage: (row, asked) => row.stage === asked,
  department: (row, asked) => row.staff.holder.department === asked
    || (row.current || {}).department === asked,
  track: (row, asked) => row.track === asked,
  holder: (row, asked) => row.staff.holder.kind === asked,
  agent: (row, asked) => row.staff.agent === asked,
};

/** What a row is put in its place by; what has none comes last, whichever way it is sorted. */
const KEYS = {
  name: (row) => row.name || row.number,
  investment: (row) => row.staff.totalInvestment,
  due: (row) => (row.current || {}).due,
  since: (row) => row.staff.holder.since,
  gain: (row) => (row.staff.pacing || {}).daysGained,
  missing: (row) => row.missing,
  problems: (row) => row.problems,
};

export function selected(rows, asked) {
  const filters = Object.entries(FILTERS).filter(([name]) => asked[name]);
  return rows.filter((row) => filters.every(([name, matches]) => matches(row, asked[name])));
}

export function sorted(rows, key, descending) {
  if (!KEYS[key]) return descending ? [...rows].reverse() : rows;
  const place = KEYS[key];
  return [...rows].sort((a, b) => compared(place(a), place(b), descending) || worstFirst(a, b));
}

function compared(a, b, descending) {
  if (a == null || b == null) return (a == null) - (b == null);
  const order = typeof a === 'string' ? a.localeCompare(b, 'zh-CN') : a - b;
  return descending ? -order : order;
}

/** The choices that there are, each once, as [value, name]. */
export function choices(rows, value, name) {
  const found = new Map(rows.filter((row) => value(row)).map((row) => [value(row), name(row)]));
  return [...found].sort((a, b) => a[1].localeCompare(b[1], 'zh-CN'));
}
