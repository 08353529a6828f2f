/**
 * Puts new text in place of old, and leaves every element alone that is the same as before:
 * what is on the screen does not jump, and the focus and a selection stay.
 */
export function renew(page: Element, html: string): void {
  const next = document.createElement("template");
  next.innerHTML = html;
  renewChildren(page, next.content);
}

function renewChildren(old: Element, next: ParentNode): void {
  const before = [...old.children];
  const after = [...next.children];
  for (const [index, element] of after.entries()) {
    const known = before[index];
    if (!known) old.append(element);
    else renewElement(known, element);
  }
  for (const left of before.slice(after.length)) left.remove();
}

function renewElement(old: Element, next: Element): void {
  if (old.isEqualNode(next)) return;
  if (old.tagName !== next.tagName || hasText(old) || hasText(next)) return renewWhole(old, next);
  for (const { name } of [...old.attributes]) if (!next.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of [...next.attributes]) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  renewChildren(old, next);
}

/** The focus goes over to what comes in its place. */
function renewWhole(old: Element, next: Element): void {
  const position = focusables(old).indexOf(document.activeElement as HTMLElement);
  old.replaceWith(next);
  if (position >= 0) focusables(next)[position]?.focus({ preventScroll: true });
}

function focusables(element: Element): HTMLElement[] {
  return [...(element.matches("a") ? [element as HTMLElement] : []), ...element.querySelectorAll<HTMLElement>("a")];
}

function hasText(element: Element): boolean {
  return [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== "");
}
