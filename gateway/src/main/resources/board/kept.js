/** The last board of the hall, for a screen that starts without network. It says itself how old it is; the staff's is not kept. */
const KEPT = 'board-1';
const PLACE = '/board/last.json';

export async function keep(board) {
  const kept = await caches.open(KEPT);
  await kept.put(PLACE, new Response(JSON.stringify(board)));
}

export async function lastKept() {
  const found = await caches.match(PLACE);
  return found ? found.json() : null;
}
