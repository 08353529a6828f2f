/** Whether a file is a specification by its name. */
export function isSpecification(name: string): boolean {
  return /\.programme\.ya?ml$/i.test(name);
}
