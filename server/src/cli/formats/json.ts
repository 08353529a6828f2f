import { asJson } from "../escape";
import { isChecked, type Unchecked } from "../lint/report";
import { type Format, separator } from "./format";
import { fileData, outputVersion, uncheckedData } from "./plain-data";

/** Everything, in one document that keeps to `schemas/output.schema.json`. */
export const json: Format = ({ version, today, edition }) => {
  const head = `{"version":${outputVersion},"tool":${asJson({ name: "mentorspec", version })},"date":${asJson(today)},"edition":${asJson(edition)},\n"results":[\n`;
  const unchecked: Unchecked[] = [];
  const { next, isUnused } = separator(head);
  return {
    add(result) {
      if (isChecked(result)) return `${next()}${asJson(fileData(result))}`;
      unchecked.push(result);
      return "";
    },
    end: (summary) => `${isUnused() ? head : "\n"}],\n"unchecked":${asJson(unchecked.map(uncheckedData))},\n"summary":${asJson(summary)}}\n`,
  };
};
