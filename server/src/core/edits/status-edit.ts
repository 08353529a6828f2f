import { pairOf, type YamlDocument } from "../document/document";
import { insertion } from "./edits";
import type { Format } from "../structure/format";
import type { Status } from "../guide/types";
import type { TextEdit } from "../text";

/** The edit that gives a specification a status; nothing where its layout leaves no safe way. */
export function statusEdit(document: YamlDocument, format: Format, status: Status): TextEdit | undefined {
  const written = pairOf(pairOf(document.root, "programme")?.value, "status")?.value;
  if (written?.kind === "scalar" && written.value !== null) return { span: written.span, text: status };
  return insertion(document, format, ["programme"], "status", `status: ${status}`, "plain");
}
