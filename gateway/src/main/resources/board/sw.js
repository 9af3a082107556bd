/** Keeps the page for when there is no network. */
const KEPT = 'board-1';
const SHELL = ['index.html', 'hall.css', 'hall.js', 'live.js', 'rules.js', 'sheet.js', 'words.js', 'events.js', 'clock.js', 'dom.js',
  'kept.js', 'login.js'];

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
  const ours = address.origin === location.origin && SHELL.some((it) => address.pathname === `/board/${it}`);
  if (event.request.method !== 'GET') return;
  if (ours) event.respondWith(newest(event.request));
  else if (event.request.mode === 'navigate' && address.pathname === '/board/') {
    event.respondWith(fetch(event.request).catch(() => Response.redirect(`/board/index.html${address.search}`)));
  }
});

/** From the network while there is one, so that a new build is seen at once. */
async function newest(request) {
  const kept = await caches.open(KEPT);
  try {
    const answer = await fetch(request);
    if (answer.ok) {
      await kept.put(new URL(request.url).pathname, answer.clone());
      return answer;
    }
  } catch (away) {
    console.warn('No network:', away);
  }
  return await kept.match(request, {ignoreSearch: true}) || Response.error();
}
