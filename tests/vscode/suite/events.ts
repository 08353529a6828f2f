/** What the tests inside the extension host say to the process that started it. */
export type TestEvent =
  | { readonly event: "passed"; readonly title: string; readonly milliseconds: number }
  | { readonly event: "failed"; readonly title: string; readonly error: string }
  | { readonly event: "skipped"; readonly title: string }
  | { readonly event: "end" };

/** Opens each line on the console that holds such an event. */
export const MARK = "mentorspec-test ";
