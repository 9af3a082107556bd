import {now} from './clock.js';
import {WATCHDOG, caughtUp, clockOf, dayOf, freshness, nextReload, pause} from './rules.js';
import {EMPTY, withBeat, withBoard, withCard, withGone, withTotals} from './sheet.js';
import {events} from './events.js';
import {NotLoggedIn, logIn, token} from './login.js';

const TICK = 250;
/** A board of thousands of projects over a slow line. */
const ANSWER = 15_000;

const BANDS = {FRESH: '', LATE: '数据可能已过时', STALE: '数据已过时', BROKEN: '数据中断'};

/** Follows one side of the board for as long as the page lives, and draws what is known four times a second. */
export function follow(view, draw) {
  new Live(view, draw).start();
}

class Live {
  sheet = EMPTY;
  /** Clock of the server less that of the page. */
  ahead = 0;
  dataAt = 0;
  heardAt = 0;
  nextAt = 0;
  attempt = 0;
  size = null;
  line = null;
  patience = ANSWER;
  door = null;

  constructor(view, draw) {
    this.view = view;
    this.draw = draw;
    this.reloadAt = nextReload(now());
  }

  start() {
    this.tick();
    setInterval(() => this.tick(), TICK);
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
    const at = this.dataAt ? clockOf(this.dataAt) : '未知';
    const day = this.dataAt && dayOf(this.dataAt) !== dayOf(there) ? `${dayOf(this.dataAt)} ` : '';
    return {sheet: this.sheet, freshness: fresh, band: BANDS[fresh], at: day + at, now: time, today: dayOf(there), door: this.door};
  }

  hangUp() {
    this.line.abort();
    this.line = null;
    this.nextAt = now() + pause(this.attempt++, Math.random());
  }

  /** Whatever comes of it, be it a page of a proxy or nothing, it is tried again. */
  async call() {
    const line = new AbortController();
    this.line = line;
    this.patience = ANSWER;
    this.heardAt = now();
    try {
      await this.listen(line.signal);
    } catch (broken) {
      if (broken instanceof NotLoggedIn) this.door = {text: broken.message, act: broken.final ? null : logIn};
      else if (line === this.line) console.warn('The line to the board broke:', broken);
    }
    if (line === this.line) this.hangUp();
  }

  async listen(signal) {
    if (!this.sheet.day || this.size === null) await this.fetchBoard(signal);
    const headers = {Accept: 'text/event-stream', ...(this.size === null ? {} : {'Last-Event-ID': String(this.size)})};
    const answer = await this.ask(`/v1/board/stream?view=${this.view}`, headers, signal);
    if (!(answer.headers.get('Content-Type') || '').startsWith('text/event-stream')) throw new Error('no stream');
    this.heardAt = now();
    this.patience = WATCHDOG;
    for await (const event of events(answer.body)) await this.hear(event, signal);
  }

  async fetchBoard(signal) {
    const answer = await this.ask(`/v1/board?view=${this.view}`, {Accept: 'application/json'}, signal);
    const board = await answer.json();
    this.take(board, answer.headers.get('X-Kept') !== null);
  }

  take(board, kept) {
    const serverTime = Date.parse(board.foot.serverTime);
    if (!kept) {
      this.ahead = serverTime - now();
      this.heardAt = now();
      this.size = board.foot.treeSize ?? null;
    }
    if (!this.dataAt || !kept) this.dataAt = Math.max(this.dataAt, serverTime);
    this.sheet = withBoard(this.sheet, board, now());
  }

  async ask(path, headers, signal) {
    const answer = await fetch(path, {
      headers: {'Accept-Language': 'zh', Authorization: `Bearer ${await token(this.view)}`, ...headers},
      cache: 'no-store',
      signal,
    });
    if (answer.status === 401 || answer.status === 403) throw await NotLoggedIn.by(answer);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    this.door = null;
    return answer;
  }

  async hear({type, data, id}, signal) {
    const time = now();
    if (type === 'card') this.sheet = withCard(this.sheet, data);
    else if (type === 'gone') this.sheet = withGone(this.sheet, data.projectId);
    else if (type === 'totals') this.sheet = withTotals(this.sheet, data, time);
    else if (type === 'snapshot') await this.fetchBoard(signal);
    else if (type === 'beat') await this.beat(data, time, signal);
    if (id) this.size = id;
  }

  async beat(beat, time, signal) {
    const before = this.sheet.build;
    this.sheet = withBeat(this.sheet, beat);
    if (before && beat.build && before !== beat.build) location.reload();
    this.heardAt = time;
    this.attempt = 0;
    this.ahead = Date.parse(beat.serverTime) - time;
    this.dataAt = caughtUp(beat);
    // Lights and days turn at midnight though nothing happened.
    if (this.sheet.day !== dayOf(time + this.ahead)) await this.fetchBoard(signal);
  }
}
