/** The events of a stream (WHATWG, server-sent events) as they come: type, data read as JSON, id. */
export async function* events(body) {
  let rest = '';
  for await (const text of texts(body)) {
    rest = (rest + text).replace(/\r\n/g, '\n');
    const blocks = rest.split('\n\n');
    rest = blocks.pop();
    for (const block of blocks) {
      const event = parsed(block);
      if (event) yield event;
    }
  }
}

async function* texts(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return;
    yield value;
  }
}

/** One event; none for a comment. */
export function parsed(block) {
  const event = {type: 'message', data: '', id: null};
  for (const line of block.split('\n')) {
    const at = line.indexOf(':');
    const name = at < 0 ? line : line.slice(0, at);
    const value = at < 0 ? '' : line.slice(at + 1).replace(/^ /, '');
    if (name === 'event') event.type = value;
    else if (name === 'id') event.id = value;
    else if (name === 'data') event.data += (event.data && '\n') + value;
  }
  if (!event.data && event.type === 'message') return null;
  return {...event, data: event.data ? JSON.parse(event.data) : null};
}
