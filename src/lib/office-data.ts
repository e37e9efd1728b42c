import type { OfficeView } from '#types/office.ts'
import type { ServiceDay, ServiceHours } from '#types/service-hours.ts'
import { fullAddress } from './full-address.ts'
import { openingHoursSpecification, specialOpeningHoursSpecification } from './opening-hours.ts'

/**
 * https://schema.org/GovernmentOffice of an office with the hours of one of its items. `days` are consecutive, from
 * today on. Hours that no source prints are left out, as is every other field a source does not give.
 */
export const officeData = (office: OfficeView, hours: ServiceHours | null, days: readonly ServiceDay[]): object => {
  const { name, services } = office
  const [first, last] = [days[0], days.at(-1)]
  const address = fullAddress(office)
  const telephone = services.flatMap(({ phones }) => phones).find(({ number }) => number !== null)?.number
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentOffice',
    name: name.zh,
    ...(name.en === null ? {} : { alternateName: name.en }),
    ...(telephone === undefined ? {} : { telephone }),
    address: {
      '@type': 'PostalAddress',
      addressCountry: 'CN',
      addressRegion: office.region.name.zh,
      addressLocality: office.city.name.zh,
      ...(address === null ? {} : { streetAddress: address }),
    },
    ...(hours === null || first === undefined || last === undefined
      ? {}
      : {
          openingHoursSpecification: openingHoursSpecification(hours, { from: first.date, to: last.date }),
          specialOpeningHoursSpecification: specialOpeningHoursSpecification(days),
        }),
  }
}
