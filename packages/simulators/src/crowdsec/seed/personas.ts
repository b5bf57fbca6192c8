import { benignPersonas } from './benign-personas.ts';
import type { Chance } from './chance.ts';
import { hostilePersonas } from './hostile-personas.ts';
import { oddPersonas } from './odd-personas.ts';
import type { Traits } from './traits.ts';

const recipes = { ...hostilePersonas, ...benignPersonas, ...oddPersonas };

/** A kind of address that the seed knows. */
export type Persona = keyof typeof recipes;

/** All kinds, in the order they are dealt out. */
export const personas: readonly Persona[] = Object.keys(recipes) as Persona[];

export const traitsOf = (persona: Persona, chance: Chance): Traits => recipes[persona](chance);
