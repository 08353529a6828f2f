/** The language that `package.json` contributes for `*.programme.yaml`. */
export const LANGUAGE = "programme-spec";
