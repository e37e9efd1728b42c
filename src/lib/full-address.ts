import type { OfficeView } from '#types/office.ts'

/**
 * The Chinese address with its city in front, as a driver or a map needs it. Sources print the district onwards where
 * the city goes without saying; `null` where they print none or lost it.
 */
export const fullAddress = ({ address, city }: Pick<OfficeView, 'address' | 'city'>): string | null => {
  if (address.zh === null) return null
  const named = address.zh.includes(city.name.zh.replace(/市$/, ''))
  return named ? address.zh : `${city.name.zh}${address.zh}`
}
