import type { Hazard } from "./hazard";
import { attacking } from "./inputs/attacks";
import { broken } from "./inputs/broken";
import { characters } from "./inputs/characters";
import { meaning } from "./inputs/meaning";
import { nesting } from "./inputs/nesting";
import { repeats } from "./inputs/repeats";
import { sizes } from "./inputs/sizes";

/** All of them, by what they are about. */
export const hazards: readonly Hazard[] = [...repeats, ...nesting, ...broken, ...characters, ...meaning, ...sizes, ...attacking];
