/** A string that cannot be mixed up with another kind's: `Id<'place'>` is no `Id<'passage'>`. */
export type Id<Kind extends string> = string & { readonly __kind: Kind };

export type PlaceId = Id<'place'>;
export type PassageId = Id<'passage'>;
export type SectionId = Id<'section'>;
export type SubdistrictId = Id<'subdistrict'>;
