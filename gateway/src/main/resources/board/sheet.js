import {worstFirst} from './rules.js';

/**
 * What the page knows of the board, as a value that each event replaces. Cards wait until the totals that belong to them are
 * there, so that the counts of the head are always those of the rows.
 */
export const EMPTY = {day: null, head: null, rows: [], entries: null, tree: null, night: null, waiting: [], changedAt: {}};

/** A whole board. */
export function withBoard(sheet, board, now) {
  const known = new Map(sheet.rows.map((it) => [it.projectId, JSON.stringify(it)]));
  const changed = board.rows.filter((it) => known.get(it.projectId) !== JSON.stringify(it)).map((it) => it.projectId);
  return {
    day: board.day,
    head: board.head,
    rows: board.rows,
    entries: board.foot.entries,
    tree: board.foot.tree || null,
    night: board.foot.night || null,
    waiting: [],
    // Of the first board, and on another day, everything is new: that says nothing.
    changedAt: board.day === sheet.day ? marked(sheet.changedAt, changed, now) : {},
  };
}

/** A project, whole; one with the same id is replaced, so twice is harmless. */
export function withCard(sheet, row) {
  return {...sheet, waiting: [...sheet.waiting, row]};
}

/** A project that is not on the board any more. */
export function without(sheet, projectId) {
  const others = (rows) => rows.filter((it) => it.projectId !== projectId);
  return {...sheet, rows: others(sheet.rows), waiting: others(sheet.waiting)};
}

/** The counts of the rows as they are with all cards so far. */
export function withTotals(sheet, head, now) {
  const rows = new Map([...sheet.rows, ...sheet.waiting].map((it) => [it.projectId, it]));
  return {
    ...sheet,
    head,
    rows: [...rows.values()].sort(worstFirst),
    waiting: [],
    changedAt: marked(sheet.changedAt, sheet.waiting.map((it) => it.projectId), now),
  };
}

/** A sign of life. */
export function withBeat(sheet, beat) {
  return {...sheet, entries: beat.entries, tree: beat.tree || null, night: beat.night || null};
}

function marked(changedAt, ids, now) {
  return ids.length ? {...changedAt, ...Object.fromEntries(ids.map((id) => [id, now]))} : changedAt;
}
