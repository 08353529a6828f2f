/**
 * code-server changes VS Code so that its pages need a server. These replacements, made
 * while a file is served, undo that. They name minified variables of one exact version.
 */
const PATCHES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  "out/vs/code/browser/workbench/workbench.js": [
    ["remoteAuthority:location.host", "remoteAuthority:void 0"],
    [
      'get userRoamingDataHome(){return ze(P.file(this.userDataPath).with({scheme:J.vscodeRemote}),"User")}',
      'get userRoamingDataHome(){return P.file("/User").with({scheme:J.vscodeUserData})}',
    ],
  ],
};

export const isPatched = (file: string): boolean => file in PATCHES;

/** Throws where a replacement finds nothing, which means another version of code-server. */
export function patch(file: string, text: string): string {
  return (PATCHES[file] ?? []).reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`Cannot patch ${file} of VS Code: it does not hold ${from}`);
    return before.replace(from, () => to);
  }, text);
}
