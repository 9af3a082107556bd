import {now} from './clock.js';
import {WATCHDOG, clockOf, dayOf, freshness, nextReload, pause} from './rules.js';
import {EMPTY, withBeat, withBoard, withCard, withTotals, without} from './sheet.js';
import {events} from './events.js';
import {NotLoggedIn, logIn, token} from './login.js';
import {keep, lastKept} from './kept.js';

const TICK = 250;
/** Until a line stands: a board of thousands of projects may come over a slow one. */
const ANSWER = 15_000;
const KEEP = 60_000;
const BANDS = {FRESH: '', LATE: '数据可能已过时', STALE: '数据已过时', BROKEN: '数据中断'};

/** Follows one side of the board for as long as the page lives, and draws what is known four times a second. */
export async function follow(view, draw) {
  const live = new Live(view, draw);
  if (view === 'HALL') await live.remember();
  live.tick();
  setInterval(() => live.tick(), TICK);
}

class Live {
  sheet = EMPTY;
  /** Clock of the server less that of the page. */
  ahead = 0;
  /** Up to when all that happened is on the board. */
  dataAt = 0;
  heardAt = 0;
  keptAt = 0;
  nextAt = 0;
  attempt = 0;
  place = null;
  build = null;
  line = null;
  patience = ANSWER;
  door = null;
  reloadAt = nextReload(now());

  constructor(view, draw) {
    this.view = view;
    this.draw = draw;
  }

  async remember() {
    const kept = await lastKept().catch(() => null);
    if (!kept) return;
    this.sheet = withBoard(this.sheet, kept.board, now());
    this.dataAt = kept.dataAt;
  }

  tick() {
    const time = now();
    if (time >= this.reloadAt) {
      location.reload();
      return;
    }
    if (this.line && time - this.heardAt > this.patience) this.hangUp();
    if (!this.line && time >= this.nextAt) this.call();
    this.draw(this.state(time));
  }

  state(time) {
    const there = time + this.ahead;
    const fresh = freshness(this.dataAt, this.sheet.day, there);
    const day = this.dataAt && dayOf(this.dataAt) !== dayOf(there) ? `${dayOf(this.dataAt)} ` : '';
    const at = this.dataAt ? day + clockOf(this.dataAt) : '未知';
    return {sheet: this.sheet, freshness: fresh, band: BANDS[fresh], at, now: time, door: this.door};
  }

  hangUp() {
    this.line.abort();
    this.line = null;
    this.nextAt = now() + pause(this.attempt++, Math.random());
  }

  /** Whatever comes of it, be it a page of a proxy or nothing, it is tried again. */
  async call() {
    const line = new AbortController();
    Object.assign(this, {line, patience: ANSWER, heardAt: now()});
    try {
      await this.listen(line.signal);
    } catch (broken) {
      if (broken instanceof NotLoggedIn) this.door = {text: broken.message, act: broken.final ? null : logIn};
      else if (line === this.line) console.warn('The line to the board broke:', broken);
    }
    if (line === this.line) this.hangUp();
  }

  async listen(signal) {
    const answer = await fetch(`/v1/board/stream?view=${this.view}`, {
      headers: {
        Accept: 'text/event-stream',
        'Accept-Language': 'zh',
        Authorization: `Bearer ${await token()}`,
        ...(this.place ? {'Last-Event-ID': this.place} : {}),
      },
      cache: 'no-store',
      signal,
    });
    if (answer.status === 401 || answer.status === 403) throw await NotLoggedIn.by(answer);
    if (!answer.ok || !(answer.headers.get('Content-Type') || '').startsWith('text/event-stream')) {
      throw new Error(`no stream: ${answer.status}`);
    }
    this.door = null;
    for await (const event of events(answer.body)) {
      if (signal.aborted) return;
      this.hear(event);
    }
  }

  hear({type, data, id}) {
    if (type === 'snapshot') this.sheet = withBoard(this.sheet, data, now());
    else if (type === 'card') this.sheet = withCard(this.sheet, data);
    else if (type === 'gone') this.sheet = without(this.sheet, data.projectId);
    else if (type === 'totals') this.sheet = withTotals(this.sheet, data, now());
    else if (type === 'beat') this.beat(data);
    if (id) this.place = id;
    // A decision is not kept waiting for the next tick; cards wait for their totals.
    if (type !== 'card' && type !== 'gone') this.draw(this.state(now()));
  }

  beat(beat) {
    const time = now();
    if (this.build && this.build !== beat.build) location.reload();
    this.build = beat.build;
    this.sheet = withBeat(this.sheet, beat);
    this.ahead = Date.parse(beat.serverTime) - time;
    // While one of the sources has not been heard of, nobody knows more than before.
    if (beat.freshness.caughtUpAt) this.dataAt = Date.parse(beat.freshness.caughtUpAt);
    Object.assign(this, {heardAt: time, patience: WATCHDOG, attempt: 0});
    if (this.view === 'HALL' && time - this.keptAt >= KEEP) {
      this.keptAt = time;
      const {day, head, rows, entries, tree, night} = this.sheet;
      keep({dataAt: this.dataAt, board: {day, head, rows, foot: {entries, tree, night}}});
    }
  }
}
