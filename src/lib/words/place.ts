import type { OfficeSummary } from '#types/office.ts'
import type { Localized } from '#types/source.ts'
import { type Language, pick } from '../language.ts'

type Place = Pick<OfficeSummary, 'region' | 'city' | 'district'>

/**
 * Where an office is, as each language writes it: 广东省深圳市南山区; Nanshan District, Shenzhen, Guangdong. A
 * municipality, region and city in one, is named once.
 */
export const placeWords = ({ region, city, district }: Place, language: Language): string => {
  const names = [region, city, district].flatMap((division) =>
    division === null ? [] : [pick(division.name, language)],
  )
  const once = [...new Set(names)]
  return language === 'zh' ? once.join('') : once.reverse().join(', ')
}

/** A place in a chip or a tile: without the words for its kind where its name stands without them. */
export const shortPlace = (name: Localized, language: Language): string =>
  language === 'zh' ? shortChinese(name.zh) : name.en.replace(englishKinds, '')

const englishKinds =
  / (?:(?:[A-Z]\S+ )?Autonomous |Special Administrative )?(?:Region|Prefecture|City|Province|District)$/

const shortChinese = (zh: string): string => {
  const short = zh.replace(/(?:壮族|回族|维吾尔)?自治区$|[省市]$/, '')
  return short.length < 2 ? zh : short
}
