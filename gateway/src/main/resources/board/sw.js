/** Keeps the page and the last board of the hall for when there is no network. The board says by itself how old it is. */
const KEPT = 'board-1';
const SHELL = ['index.html', 'hall.css', 'hall.js', 'live.js', 'rules.js', 'sheet.js', 'words.js', 'events.js', 'clock.js', 'dom.js', 'login.js'];

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(SHELL)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter((it) => it !== KEPT).map((it) => caches.delete(it))))
    .then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const address = new URL(event.request.url);
  const board = address.pathname === '/v1/board' && address.searchParams.get('view') === 'HALL';
  const shell = address.pathname.startsWith('/board/') && !address.pathname.endsWith('settings.json');
  if (event.request.method !== 'GET' || address.origin !== location.origin || !(board || shell)) return;
  event.respondWith(newest(event.request, board));
});

async function newest(request, board) {
  const kept = await caches.open(KEPT);
  try {
    const answer = await fetch(request);
    if (answer.ok) await kept.put(request, answer.clone());
    if (answer.ok || answer.status < 500) return answer;
  } catch (away) {
    console.warn('No network:', away);
  }
  const found = await kept.match(request, {ignoreSearch: !board, ignoreVary: true});
  if (!found) return Response.error();
  const headers = new Headers(found.headers);
  headers.set('X-Kept', 'true');
  return new Response(found.body, {status: found.status, headers});
}
