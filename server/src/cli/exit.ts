/** Exit codes, a stable interface: 0 clean, 1 findings, 2 could not check. */
export const exit = { clean: 0, findings: 1, failed: 2 } as const;
