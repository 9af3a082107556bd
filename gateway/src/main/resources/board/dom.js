/** The few words of the document that both pages need. Text is always text, never markup. */
export const find = (selector) => document.querySelector(selector);

export function el(tag, {dataset, ...properties}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  Object.assign(made.dataset, dataset);
  made.append(...children);
  return made;
}
