import { expectTypeOf, it } from "vitest";
import type { z } from "zod";
import type { Forum, InternationalLaw, PersonalImmunity, Provision, StateLaw, Treaty } from "../forum/law.ts";
import type { forumsSchema, internationalSchema, treatySchema } from "./common-schema.ts";
import type { provisionSchema } from "./provision-schema.ts";
import type { stateSchema } from "./state-schema.ts";

/** What a schema lets through, as the engine sees it: nothing may be changed. */
type Read<T> = T extends readonly (infer U)[] ? readonly Read<U>[] : T extends object ? { readonly [K in keyof T]: Read<T[K]> } : T;
type Out<S extends z.ZodType> = Read<z.output<S>>;

it("the schemas let through what the engine's contract says, field by field (checked by the compiler)", () => {
  expectTypeOf<Out<typeof stateSchema>>().toEqualTypeOf<Read<StateLaw>>();
  expectTypeOf<Out<typeof provisionSchema>>().toEqualTypeOf<Read<Provision>>();
  expectTypeOf<Omit<Out<typeof internationalSchema>, "asOf">>().toEqualTypeOf<Omit<Read<InternationalLaw>, never>>();
  expectTypeOf<Out<typeof stateSchema>["personalImmunity"][number]>().toEqualTypeOf<Read<PersonalImmunity>>();
});

it("forums have what the contract says, and treaties more, which only people read", () => {
  expectTypeOf<Out<typeof forumsSchema>["forums"][number]>().toEqualTypeOf<Read<Forum>>();
  expectTypeOf<Pick<Out<typeof treatySchema>, keyof Treaty>>().toEqualTypeOf<Pick<Read<Treaty>, keyof Treaty>>();
});
