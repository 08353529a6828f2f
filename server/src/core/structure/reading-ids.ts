import { syntaxIds } from "../parse/syntax-ids";

/** Ids that come from reading a file, before the guide is asked. Those that start with `yaml-`, `file-` or `waiver-`, and `format-version`, cannot be waived. */
export const readingIds: readonly { readonly id: string; readonly title: string; readonly says: string; readonly advice: string; readonly canBeWaived: boolean }[] = [
  { id: "format-version", title: "The format's version", says: "A specification starts with the line “mentorspec: 1”, so that every tool reads it the same way.", advice: "Add the line at the top.", canBeWaived: false },
  { id: "entry-unknown", title: "An entry that the format does not know", says: "Every entry has a fixed name, so that nothing is overlooked. Notes of your own start with “x_”.", advice: "Correct the name, remove the entry, or start its name with “x_”.", canBeWaived: true },
  { id: "entry-missing", title: "An entry without which the rest means nothing", says: "A few entries are needed for a block to be read at all, such as the programme's name.", advice: "Add the entry.", canBeWaived: true },
  { id: "value-kind", title: "A value of the wrong kind", says: "Each entry takes text, a number, true or false, a list, or entries of its own.", advice: "Write the kind of value that the message names.", canBeWaived: true },
  { id: "value-choice", title: "A word that is not on the list", says: "Some entries take one of a few words, so that specifications can be compared.", advice: "Choose one of the words offered.", canBeWaived: true },
  { id: "value-range", title: "A value out of range", says: "Numbers and dates have limits that make sense: no age below nought, no thirteenth month.", advice: "Correct the value.", canBeWaived: true },
  ...syntaxIds.map(({ id, title, says, advice }) => ({ id, title, says, advice, canBeWaived: false })),
  { id: "file-findings", title: "More findings than are shown", says: "At most a thousand findings are shown for one file.", advice: "Put the first ones right, then look again.", canBeWaived: false },
  { id: "waiver-reason", title: "A waiver without a reason", says: "What is set aside needs a sentence that a reviewer can judge.", advice: "Add “reason”, or “-- the reason” after an inline comment.", canBeWaived: false },
  { id: "waiver-expired", title: "A waiver past its date", says: "A waiver ends on its “until” date; then its finding comes back.", advice: "Put the gap right, or agree a new date.", canBeWaived: false },
  { id: "waiver-unknown", title: "A waiver for nothing that is checked", says: "The name in a waiver has to be that of a finding that can be set aside.", advice: "Check the spelling.", canBeWaived: false },
  { id: "waiver-unused", title: "A waiver that sets nothing aside", says: "The finding is gone, so the waiver can go too.", advice: "Remove it.", canBeWaived: false },
  { id: "internal-error", title: "A fault of Mentorspec's own", says: "A check failed. The other findings stand, and the command line ends with code 2.", advice: "Please report it, with the file if you may.", canBeWaived: false },
];
