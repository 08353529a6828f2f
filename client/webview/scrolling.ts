/** How long the scrolling that was asked for may take, before scrolling counts as the reader's own. */
const OWN_MS = 250;

/** Keeps a page and an editor at the same place, whichever of the two is moved. */
export class Scrolling {
  private places: readonly HTMLElement[] = [];
  private here: HTMLElement | undefined;
  /** Nothing for a page that does not follow a cursor. */
  private offset: number | undefined;
  private movedAt = 0;
  private waiting = false;

  constructor(
    private readonly page: Element,
    private readonly scrolled: (offset: number) => void,
  ) {
    window.addEventListener("scroll", () => this.later(), { passive: true });
  }

  /** The text is new: the mark goes to where the cursor is now. */
  refresh(): void {
    this.places = [...this.page.querySelectorAll<HTMLElement>("[data-offset]:not(a)")];
    this.mark();
  }

  /** The cursor of the editor is at an offset. */
  follow(offset: number, scroll: boolean): void {
    this.offset = offset;
    this.mark();
    if (!scroll || !this.here) return;
    const { top, bottom } = this.here.getBoundingClientRect();
    if (top < 0 || bottom > window.innerHeight) this.bring(this.here, bottom - top > window.innerHeight ? "start" : "center");
  }

  /** The editor was scrolled, and shows an offset at its top. */
  scrollTo(offset: number): void {
    const place = this.placeOf(offset);
    if (place) this.bring(place, "start");
  }

  private bring(place: HTMLElement, block: ScrollLogicalPosition): void {
    this.movedAt = Date.now();
    place.scrollIntoView({ block, behavior: "instant" });
  }

  /** The last element that begins at or before an offset, the innermost where several do. */
  private placeOf(offset: number): HTMLElement | undefined {
    let best: HTMLElement | undefined;
    for (const place of this.places) if (offsetOf(place) <= offset && (!best || offsetOf(place) >= offsetOf(best))) best = place;
    return best;
  }

  private mark(): void {
    const best = this.offset === undefined ? undefined : this.placeOf(this.offset);
    if (best === this.here && best?.isConnected) return;
    this.here?.classList.remove("here");
    this.here?.removeAttribute("aria-current");
    best?.classList.add("here");
    best?.setAttribute("aria-current", "location");
    this.here = best;
  }

  private later(): void {
    if (this.waiting || Date.now() - this.movedAt < OWN_MS) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      const first = this.places.find((place) => place.getBoundingClientRect().top >= 0);
      if (first) this.scrolled(offsetOf(first));
    });
  }
}

function offsetOf(element: Element): number {
  return Number(element.getAttribute("data-offset"));
}
