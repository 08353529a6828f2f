import manifest from "../../package.json";

/** The version of Mentorspec. */
export const version: string = manifest.version;
