import { limitFor, holds } from '#mock/engine/limits.ts'
import { shippedData } from '#mock/data/shipped.ts'
import type { ServiceGuide } from '#types/service-item.ts'

const guides = shippedData().items.flatMap((item) => item.guides)

const guideOf = (id: string): ServiceGuide => {
  const guide = guides.find((one) => one.id === id)
  if (guide === undefined) throw new Error(`no guide ${id}`)
  return guide
}

const ordinary = { 'working-in': 'yes', work: 'ordinary', age: '18-70', length: 'one-year-or-more', class: 'b' }

describe('the guide of Beijing', () => {
  const guide = guideOf('beijing-residence-permit')
  const materialsFor = (answers: Record<string, string>): string[] =>
    guide.materials.filter(({ when }) => holds(when, answers)).map(({ id }) => id)

  it('promises 5 working days to class A and 7 to all others', () => {
    expect(limitFor(guide.limits, { ...ordinary, class: 'a' })?.promisedDays).toBe(5)
    for (const answer of ['b', 'c', 'unknown']) {
      expect(limitFor(guide.limits, { ...ordinary, class: answer })?.promisedDays).toBe(7)
    }
  })

  it('asks an ordinary worker for six papers, one copy each', () => {
    expect(materialsFor(ordinary)).toEqual([
      'passport',
      'application-form',
      'accommodation-registration',
      'health-certificate',
      'work-permit-notice',
      'employer-letter',
    ])
    expect(new Set(guide.materials.map(({ copies }) => copies))).toEqual(new Set([1]))
  })

  it('asks for the health certificate only from 18 to 70 and for a year or more', () => {
    expect(materialsFor({ ...ordinary, length: 'under-one-year' })).not.toContain('health-certificate')
    expect(materialsFor({ ...ordinary, age: 'other' })).not.toContain('health-certificate')
  })

  it('asks performers for the performance permit in place of the work permit notice', () => {
    const papers = materialsFor({ ...ordinary, work: 'performing' })
    expect(papers).toContain('performance-permit')
    expect(papers).not.toContain('work-permit-notice')
    expect(papers).not.toContain('employer-letter')
  })

  it('tells who does not work in Beijing what to do instead', () => {
    expect(guide.notFor.filter(({ when }) => holds(when, { 'working-in': 'no' }))).toHaveLength(1)
    expect(guide.notFor.filter(({ when }) => holds(when, ordinary))).toHaveLength(0)
  })

  it('says where the code is written, and leads to the portal in four steps', () => {
    expect(guide.codeInstruction?.citation).toEqual({ source: 'beijing-guide', line: 63, confidence: 'clean' })
    expect(guide.channels[0]?.address).toBe('https://banshi.beijing.gov.cn/')
    expect(guide.channels[0]?.steps).toHaveLength(4)
    expect(guide.progressChannel?.steps).toHaveLength(3)
  })

  it('says nothing of the passport, of which the source says nothing', () => {
    expect(guide.passportKept).toBeNull()
  })
})

describe('the guides of the other places', () => {
  it('Beihai promises 5 working days, the law allows 20 and 15', () => {
    const guide = guideOf('beihai-joint-permits')
    expect(guide.limits).toMatchObject([{ promisedDays: 5, statutoryDays: 35 }])
    expect(guide.limits[0]?.statutoryParts.map(({ days }) => days)).toEqual([20, 15])
    expect(guide.notFor.filter(({ when }) => holds(when, { group: 'none' }))).toHaveLength(1)
    for (const group of ['honours', 'class-a', 'zone-a-b']) {
      expect(guide.notFor.filter(({ when }) => holds(when, { 'working-in': 'yes', group }))).toHaveLength(0)
    }
  })

  it('Jiangmen promises 7 working days and has a process, but no office', () => {
    const guide = guideOf('jiangmen-joint-permits')
    expect(guide.limits).toMatchObject([{ promisedDays: 7 }])
    expect(guide.process).toHaveLength(6)
    const used = shippedData().offices.flatMap(({ services }) => services.map(({ guideId }) => guideId))
    expect(used).not.toContain('jiangmen-joint-permits')
  })

  it('the national system’s address is marked as old', () => {
    const channels = guides
      .flatMap((guide) => guide.channels)
      .filter(({ address }) => address?.includes('safea') ?? false)
    expect(channels.length).toBeGreaterThan(0)
    expect(channels.every(({ caution }) => caution !== null)).toBe(true)
  })
})
