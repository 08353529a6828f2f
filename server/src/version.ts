import { version as current } from "../../package.json";

/** The version of Mentorspec. */
export const version: string = current;
