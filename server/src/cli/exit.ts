/** Exit codes, a stable interface: 0 clean, 1 findings, 2 could not check, 130 interrupted. */
export const exit = { clean: 0, findings: 1, failed: 2, interrupted: 130 } as const;
