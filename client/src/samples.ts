import { l10n, type QuickPickItem } from "vscode";

export interface Sample extends QuickPickItem {
  /** Its name in the package's folder of samples. */
  readonly file: string;
}

/** The specifications that come with the extension. A browser cannot list a packaged folder, so they are named here. */
export function samples(): Sample[] {
  return [
    { file: "minimal.programme.yaml", label: l10n.t("A short first draft"), detail: l10n.t("Befriending for children of 8 to 15, in a few lines.") },
    { file: "complete.programme.yaml", label: l10n.t("A complete specification"), detail: l10n.t("An invented mentoring programme that answers everything, with sources, costs and outcomes.") },
    { file: "independent-visiting.programme.yaml", label: l10n.t("Independent visiting"), detail: l10n.t("A council’s service as NEF’s report describes it: volunteers befriend children in care for as long as they wish.") },
    { file: "chance-uk.programme.yaml", label: l10n.t("Chance UK"), detail: l10n.t("A year of weekly mentoring for children of 5 to 11, in three stages.") },
    { file: "grandmentors.programme.yaml", label: l10n.t("Grandmentors"), detail: l10n.t("Older volunteers for young people of 17 to 24 who are learning to live on their own.") },
    { file: "princes-trust-leaving-care.programme.yaml", label: l10n.t("Leaving care mentoring"), detail: l10n.t("The Prince’s Trust: a year with a volunteer on the way from care to independence.") },
    { file: "national-pilot.programme.yaml", label: l10n.t("National mentoring pilot"), detail: l10n.t("Mentors for looked-after children of 10 to 15, in 28 places.") },
    { file: "csv-allies.programme.yaml", label: l10n.t("CSV Allies"), detail: l10n.t("Independent visiting that is known for how it looked at progress.") },
  ];
}
