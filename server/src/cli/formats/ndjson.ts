import { asJson } from "../escape";
import { isChecked } from "../lint/report";
import type { Format } from "./format";
import { outputVersion, resultData } from "./plain-data";

/** One line a file, for DuckDB, Spark and jq. A file that was not checked has a reason instead of findings. */
export const ndjson: Format = ({ today, edition, version }) => ({
  add: (result) => `${asJson({ version: outputVersion, tool: version, date: today, edition, checked: isChecked(result), ...resultData(result) })}\n`,
  end: () => "",
});
