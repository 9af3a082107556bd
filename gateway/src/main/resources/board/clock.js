/**
 * Time as the page sees it: milliseconds that never go back. Where the clock of the machine is set back or stands still, the
 * other one goes on, so that what is old cannot look young. A test hands in its own time.
 */
const origin = Date.now() - performance.now();
const read = () => globalThis.onestopClock
  ? globalThis.onestopClock()
  : Math.max(Date.now(), origin + performance.now());
let last = 0;

export function now() {
  last = Math.max(last, read());
  return last;
}
