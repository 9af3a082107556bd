/**
 * What the board goes by, as functions of what is handed in: no time of their own, no chance, no document. Times are
 * milliseconds, days are `yyyy-mm-dd` of Asia/Shanghai.
 */

/** Chinese is read at 25 minutes of arc; one minute is 1.454 mm at five metres. */
const GLYPH_MM_AT_FIVE_METRES = 36.4;
/** How much of its font size a Chinese glyph fills. */
const GLYPH_OF_FONT = 0.92;
const MM_PER_INCH = 25.4;
const DAY_CHANGE = 5000;
const SHANGHAI = 8 * 3600 * 1000;
const DAY = 24 * 3600 * 1000;

export const LATE = 5000;
export const STALE = 60_000;
export const BROKEN = 600_000;
export const WATCHDOG = 3000;
export const TURN = 15_000;
export const CHANGED = 20_000;

/** Size of the text in pixels for a screen of so many inches (16:9) that is read from so many metres. */
export function textSize(inch, metres, pixels) {
  const width = inch * MM_PER_INCH * 16 / Math.hypot(16, 9);
  return Math.ceil(GLYPH_MM_AT_FIVE_METRES * (metres / 5) * (pixels / width) / GLYPH_OF_FONT);
}

/** The day at an instant. */
export function dayOf(time) {
  return new Date(time + SHANGHAI).toISOString().slice(0, 10);
}

/** Local 24-hour time at an instant. */
export function clockOf(time) {
  return new Date(time + SHANGHAI).toISOString().slice(11, 19);
}

/** Hour and minute of the night in which a screen loads its page anew. */
export function nextReload(now) {
  const three = Math.floor((now + SHANGHAI) / DAY) * DAY + 3 * 3600 * 1000 - SHANGHAI;
  return three > now ? three : three + DAY;
}

/**
 * How far what is shown may be believed: FRESH, LATE (said so), STALE (lights without colour) or BROKEN (no lights, no days).
 *
 * @param dataAt up to when all that happened is known; absent before there was anything
 * @param day the day that lights and days were counted for
 * @param now by the clock of the server
 */
export function freshness(dataAt, day, now) {
  if (!dataAt || !day || now - dataAt > BROKEN) return 'BROKEN';
  const today = dayOf(now);
  if (day !== today && now - Date.parse(`${today}T00:00:00+08:00`) > DAY_CHANGE) return 'BROKEN';
  if (now - dataAt > STALE) return 'STALE';
  return now - dataAt > LATE ? 'LATE' : 'FRESH';
}

/** How long to wait before the next attempt, 1 to 30 s and never two screens alike; chance is from 0 to 1. */
export function pause(attempt, chance) {
  const most = Math.min(30_000, 2000 * 2 ** Math.min(attempt, 5));
  return Math.round(1000 + (most - 1000) * chance);
}

const URGENT = ['OVERDUE', 'DUE_SOON'];
const PINNED = 4;

/** What stands on every page, and what takes turns below it. */
export function pagesOf(rows, perPage) {
  const room = Math.max(1, perPage);
  const most = Math.min(PINNED, Math.floor(room / 2));
  const pinned = rows.filter((it) => URGENT.includes(it.light.signal)).slice(0, most);
  const others = rows.filter((it) => !pinned.includes(it));
  const each = room - pinned.length;
  const pages = [];
  for (let at = 0; at < others.length; at += each) pages.push(others.slice(at, at + each));
  return {pinned, pages: pages.length ? pages : [[]]};
}

/** Which page is shown, since when, and whether somebody has stopped it there. */
export function rotation(now) {
  return {page: 0, since: now, paused: false, spent: 0};
}

/** The rotation as it is now; where the number of pages has changed it goes on from the page that it was at. */
export function rotated(it, now, pages) {
  const page = Math.min(it.page, pages - 1);
  if (it.paused) return {...it, page};
  const turns = Math.max(0, Math.floor((now - it.since) / TURN));
  return {...it, page: (page + turns) % pages, since: it.since + turns * TURN, spent: (now - it.since) % TURN};
}

/** By hand: so many pages on or back, with the whole time of a page before it. */
export function turned(it, by, now, pages) {
  return {...it, page: (it.page + by + pages) % pages, since: now, spent: 0};
}

/** Stops it, or lets it go on with what is left of the time of the page. */
export function pausedOrNot(it, now) {
  return {...it, paused: !it.paused, since: now - it.spent};
}

const WORST_FIRST = ['OVERDUE', 'DUE_SOON', 'STOPPED', 'PROVISIONAL', 'NORMAL', 'NONE'];

/** The order of the rows: red by days past, yellow by days left, then what has stood longest, then by due day. */
export function worstFirst(a, b) {
  return WORST_FIRST.indexOf(a.light.signal) - WORST_FIRST.indexOf(b.light.signal)
      || urgency(a) - urgency(b)
      || compare(dayBehind(a), dayBehind(b))
      || compare(matterOf(a), matterOf(b))
      || compare(a.projectId, b.projectId);
}

function urgency(row) {
  return URGENT.includes(row.light.signal) ? row.light.workingDays : 0;
}

function dayBehind(row) {
  if (row.light.signal === 'NONE') return '9999';
  return row.light.stoppedSince || (row.current && row.current.due) || '9999';
}

function matterOf(row) {
  return row.light.signal === 'NONE' ? '' : (row.current || {}).matterCode || '';
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
