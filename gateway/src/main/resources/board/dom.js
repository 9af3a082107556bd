/** The few words of the document that both pages need. Text is always text, never markup. */
export const find = (selector) => document.querySelector(selector);

export function el(tag, {dataset, ...properties}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  Object.assign(made.dataset, dataset);
  made.append(...children);
  return made;
}

/** Whether two lists hold the very same things; what has not changed is not drawn again. */
export const same = (a, b) => a.length === b.length && a.every((it, at) => it === b[at]);

/** Only what says something else is written, so that what reads the page aloud is not told the same again. */
export function say(where, text) {
  const place = find(where);
  if (place.textContent !== text) place.textContent = text;
}

/** Why nothing can be shown, and what can be done about it. */
export function door(said) {
  const place = find('#door');
  if (!said) {
    if (place.open) place.close();
    return;
  }
  place.querySelector('p').textContent = said.text;
  const button = place.querySelector('button');
  button.hidden = !said.act;
  button.onclick = said.act || null;
  if (!place.open) place.showModal();
}
