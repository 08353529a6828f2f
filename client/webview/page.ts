import { renew } from "./renew";
import { Scrolling } from "./scrolling";
import type { FromPage, ToPage } from "./messages";

interface Editor {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): Editor;

const editor = acquireVsCodeApi();
const page = document.getElementById("page")!;
const scrolling = new Scrolling(page, (offset) => editor.postMessage({ kind: "scrolled", offset }));

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === "show") show(data.html, data.place);
  else if (data.kind === "here") scrolling.follow(data.offset, data.scroll);
  else scrolling.scrollTo(data.offset);
});

page.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : undefined;
  const link = target?.closest("a.go");
  if (link) event.preventDefault();
  // A click that ends a selection is no wish to leave.
  if (!link && !(window.getSelection()?.isCollapsed ?? true)) return;
  const place = (link ?? target)?.closest("[data-offset]");
  if (place) editor.postMessage({ kind: "go", offset: Number(place.getAttribute("data-offset")) });
});

function show(html: string, place: string): void {
  renew(page, html);
  editor.setState({ place });
  scrolling.refresh();
}

editor.postMessage({ kind: "ready" });
