/** How many of a row's first entries pass a test that is passed by a beginning of the row and by nothing after it. */
export function leading(length: number, passes: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
