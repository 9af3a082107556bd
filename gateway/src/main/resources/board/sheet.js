import {worstFirst} from './rules.js';

/**
 * What the page knows of the board, as a value that each event replaces. Cards wait until the totals that belong to them are
 * there, so that the counts of the head are always those of the rows.
 */
export const EMPTY = {day: null, head: null, foot: null, rows: [], waiting: [], changedAt: {}, beat: null, build: null};

/** A whole board. */
export function withBoard(sheet, board, now) {
  const known = new Map(sheet.rows.map((it) => [it.projectId, JSON.stringify(it)]));
  const changed = sheet.day
    ? board.rows.filter((it) => known.get(it.projectId) !== JSON.stringify(it)).map((it) => it.projectId)
    : [];
  return {
    ...sheet,
    day: board.day,
    head: board.head,
    foot: board.foot,
    rows: board.rows,
    waiting: [],
    changedAt: board.day === sheet.day ? marked(sheet.changedAt, changed, now) : {},
  };
}

/** A project, whole; one with the same id is replaced, so twice is harmless. */
export function withCard(sheet, row) {
  return {...sheet, waiting: [...sheet.waiting, {projectId: row.projectId, row}]};
}

/** A project that is no longer on this side of the board. */
export function withGone(sheet, projectId) {
  return {...sheet, waiting: [...sheet.waiting, {projectId, row: null}]};
}

/** The counts of the rows as they are with all cards so far. */
export function withTotals(sheet, totals, now) {
  const rows = new Map(sheet.rows.map((it) => [it.projectId, it]));
  for (const {projectId, row} of sheet.waiting) {
    if (row) rows.set(projectId, row);
    else rows.delete(projectId);
  }
  return {
    ...sheet,
    day: totals.day || sheet.day,
    head: totals.head,
    foot: totals.foot || sheet.foot,
    rows: [...rows.values()].sort(worstFirst),
    waiting: [],
    changedAt: marked(sheet.changedAt, sheet.waiting.map((it) => it.projectId), now),
  };
}

/** A sign of life; `build` is that of the first one, which the page belongs to. */
export function withBeat(sheet, beat) {
  return {...sheet, beat, build: sheet.build || beat.build || null};
}

function marked(changedAt, ids, now) {
  return ids.length ? {...changedAt, ...Object.fromEntries(ids.map((id) => [id, now]))} : changedAt;
}
