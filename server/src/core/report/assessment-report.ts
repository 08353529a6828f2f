import type { PointState } from "../checking/coverage";
import { severityWords, stateWords } from "../words/states";
import { amount } from "../words/wording";
import type { Assessment } from "./assessment";
import type { Answer } from "./commissioning";
import { capital, date } from "../words/in-words";
import type { Entry, Report, ReportBlock, Row, Section, Words } from "./report";
import { youngSection } from "./young-section";

/** The assessment as a document: the ten parts in order. */
export function assessmentReport(assessment: Assessment): Report {
  const { name, file, today, status, statusSaid, edition, met, checkable, broken } = assessment;
  const facts: Entry[] = [
    { name: "Shows", words: [{ text: `${met} of ${amount(checkable, "checkable point")}` }] },
    { name: "Checked", words: [{ text: `against the ${edition} edition of the Practice Guide, on ${date(today)}` }] },
    { name: "Status", words: [{ text: statusSaid ? status : "none given, so checked as a draft" }] },
    ...(file === undefined ? [] : [{ name: "File", words: [{ text: file }] }]),
  ];
  const sections = [glance(assessment), principles(assessment), claims(assessment), safety(assessment), say(assessment), open(assessment), arithmetic(assessment), sources(assessment), commissioning(assessment), youngSection(assessment.young)];
  return {
    title: name,
    subtitle: "Assessment of a programme specification",
    facts,
    sections: broken ? [brokenNote(), ...sections] : sections,
    foot: ["“Not said” means that the specification is silent; “missed” that it says otherwise. Mentorspec reads what is written. It does not judge the people or the work, and it is no approval."],
  };
}

function brokenNote(): Section {
  return { id: "broken", title: "Read only in part", blocks: [{ kind: "paragraph", words: { text: "This file has errors in its YAML, so parts of it could not be read. Nothing below should be taken as missing before they are put right.", mark: "error" } }] };
}

function glance({ glance: lines }: Assessment): Section {
  return {
    id: "at-a-glance",
    title: "At a glance",
    blocks: [{ kind: "entries", entries: lines.map(({ title, text, sum, said, at }) => ({ name: title, words: [{ text, at, ...(said ? {} : { mark: "unsaid" as const }) }, ...(sum === undefined ? [] : [{ text: sum, at, quiet: true }])] })) }],
  };
}

function principles({ principles: lines }: Assessment): Section {
  const rows: Row[] = lines.map(({ number, title, state, met, asked, missing, at }) => ({
    at,
    cells: [
      { text: `${number === undefined ? "" : `${number}. `}${title}`, at },
      { text: stateWords[state], mark: state },
      asked === 0 ? { text: "" } : { text: `${met} of ${asked}`, bar: [{ mark: "met", count: met }, { mark: "unsaid", count: asked - met }] },
      missing ? { text: `${missing.title}. ${missing.advice}`, at: missing.at } : { text: state === "met" ? "Nothing" : "", quiet: true },
    ],
  }));
  return {
    id: "principles",
    title: lines.length === 7 ? "The seven key principles" : "Principles",
    blocks: [
      { kind: "table", table: { caption: "Each principle, and the one thing that is missing most", columns: [{ title: "Principle", share: 2.6 }, { title: "State", share: 1.1 }, { title: "Points shown", share: 1.5 }, { title: "Missing most", share: 3.8 }], rows } },
    ],
  };
}

function claims({ claims: lines, nullResults }: Assessment): Section {
  const rows: Row[] = [
    ...lines.map(({ outcome, claimed, allowed, ceiling, steps, gap, at }): Row => ({
      at,
      cells: [{ text: outcome, at }, { text: claimed === undefined ? "Not said" : capital(claimed), ...(claimed === undefined ? { quiet: true } : {}) }, { text: allowed }, { text: ceiling ?? "No rating" }, { text: gap, ...(steps > 1 ? { mark: "error" as const } : steps === 1 ? { mark: "warning" as const } : {}) }],
    })),
    ...nullResults.map(({ outcome, study, finding, at }): Row => ({ at, cells: [{ text: `Study${outcome === undefined ? "" : ` for “${outcome}”`}: ${study}`, at }, { text: "" }, { text: finding, mark: "info" }, { text: "" }, { text: "To be weighed beside the claims" }] })),
  ];
  return {
    id: "claims",
    title: "Claims and evidence",
    blocks: [{ kind: "table", table: { caption: "What is claimed, beside what the evidence allows; studies that found no gain stand in the same table", columns: [{ title: "Outcome", share: 2.6 }, { title: "Claimed", share: 1 }, { title: "Listed studies allow", share: 1.4 }, { title: "Guide’s ceiling", share: 1.5 }, { title: "Gap", share: 2 }], rows, empty: "No outcome is named, so nothing can be claimed." } }],
  };
}

function safety({ safety: items }: Assessment): Section {
  return { id: "safety", title: "Safety", blocks: [{ kind: "strip", caption: "Safeguards", items: items.map(({ title, state, detail, at }) => ({ title, mark: state, grave: state === "unsaid" || state === "missed" || state === "unreadable", word: stateWords[state], at, ...(detail === undefined ? {} : { detail }) })) }] };
}

function say({ say: items }: Assessment): Section {
  const word = (state: PointState): string => (state === "met" ? "Yes" : state === "missed" ? "No" : state === "partly" ? "In words" : stateWords[state]);
  return { id: "childs-say", title: "The child’s say", blocks: [{ kind: "strip", caption: "Decisions in which the child has a say", items: items.map(({ title, state, at }) => ({ title, mark: state, word: word(state), at })) }] };
}

function open({ openPoints: points }: Assessment): Section {
  const rows: Row[] = points.map(({ severity, message, fieldTitle, at }) => ({ at, cells: [{ text: fieldTitle, at }, { text: severityWords[severity], mark: severity }, { text: message, at }] }));
  return { id: "open-points", title: "Open points", blocks: [{ kind: "table", table: { caption: "What is open, the gravest first", columns: [{ title: "Field to fill", share: 1.8 }, { title: "Weight", share: 0.9 }, { title: "What is open", share: 5 }], rows, empty: "Nothing is open." } }] };
}

function arithmetic({ arithmetic: sums }: Assessment): Section {
  const rows: Row[] = sums.map(({ title, shown, stated, agrees, at }) => ({
    at,
    cells: [{ text: title, at }, { text: shown }, { text: stated === undefined ? "" : capital(stated) }, agrees === undefined ? { text: "Nothing to compare", quiet: true } : agrees ? { text: "Agrees", mark: "met" } : { text: "Does not agree", mark: "missed" }],
  }));
  return { id: "arithmetic", title: "Arithmetic", blocks: [{ kind: "table", table: { caption: "Each sum written out, to be checked by hand", columns: [{ title: "Sum", share: 1.9 }, { title: "Worked out", share: 3.4 }, { title: "The specification says", share: 1.9 }, { title: "Result", share: 1.1 }], rows, empty: "No numbers are given that could be added up." } }] };
}

function sources({ sources: lines }: Assessment): Section {
  const rows: Row[] = lines.map(({ title, publisher, year, kind, oldest, careExperienced, study, at }) => {
    const remarks: Words[] = [
      ...(oldest ? [{ text: "the oldest", mark: "info" as const }] : []),
      ...(careExperienced === false ? [{ text: "not from care-experienced children", mark: "warning" as const }] : []),
      ...(study && careExperienced === undefined ? [{ text: "does not say whether its children were in care", mark: "info" as const }] : []),
    ];
    const [first] = remarks;
    return { at, cells: [{ text: publisher === undefined ? title : `${title}. ${publisher}`, at }, { text: year === undefined ? "Not said" : String(year), ...(year === undefined ? { quiet: true } : {}) }, { text: kind === undefined ? "Not said" : capital(kind), ...(kind === undefined ? { quiet: true } : {}) }, { text: capital(remarks.map(({ text }) => text).join("; ")), ...(first?.mark === undefined ? {} : { mark: remarks.find(({ mark }) => mark === "warning")?.mark ?? first.mark }) }] };
  });
  return { id: "sources", title: "Sources", blocks: [{ kind: "table", table: { caption: "What the specification leans on", columns: [{ title: "Source", share: 4.4 }, { title: "Year", share: 0.7 }, { title: "Kind", share: 1.1 }, { title: "Remark", share: 2 }], rows, empty: "No source is listed." } }] };
}

function commissioning({ commissioning: { waiting, capacity, kpis, afterwards }, arithmetic: sums }: Assessment): Section {
  const demand = sums.find(({ id }) => id === "demand");
  const groups = (name: string, answers: readonly Answer[]): Entry => ({ name, words: answers.map(({ title, text, at }) => (text === undefined ? { lead: title, text: "not said", at, mark: "unsaid" as const } : { lead: title, text, at })) });
  const entries = [
    groups("Waiting", waiting),
    { ...groups("Capacity and demand", capacity), words: [...groups("", capacity).words, ...(demand ? [{ text: `${capital(demand.shown)}; ${demand.stated ?? "no number of places to compare"}`, at: demand.at, quiet: true }] : [])] },
    groups("When the money ends", afterwards),
  ];
  const rows: Row[] = kpis.map(({ measure, baseline, target, frequency, owner, at }) => ({ at, cells: [{ text: measure, at }, orNotSaid(baseline), orNotSaid(target), orNotSaid(frequency), orNotSaid(owner)] }));
  const blocks: ReportBlock[] = [
    { kind: "entries", entries },
    { kind: "table", table: { caption: "What is reported, with base and target", columns: [{ title: "Measure", share: 2.6 }, { title: "Base", share: 1.4 }, { title: "Target", share: 1.4 }, { title: "How often", share: 1 }, { title: "Who", share: 1.4 }], rows, empty: "No number is named that would be reported." } },
  ];
  return { id: "commissioning", title: "For commissioners", blocks };
}

function orNotSaid(text: string | undefined): Words {
  return text === undefined ? { text: "Not said", mark: "unsaid" } : { text: capital(text) };
}
