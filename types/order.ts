/**
 * The order of instants, dates and codes, which sort as plain text. `localeCompare` asks the device's collation, which
 * costs a phone tens of milliseconds the first time and answers differently on each.
 */
export const asText = (one: string, other: string): number => Number(one > other) - Number(one < other)
