import { shippedData } from '#mock/data/shipped.ts'
import { officeAsked } from '#src/lib/routes.ts'

// WeChat's `wxacode.getUnlimited`: at most 32 characters, digits, Latin letters and these signs.
const scene = /^[\dA-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/
const ids = shippedData().offices.map(({ id }) => id)

test('every office has a mini-code: its id is a scene that WeChat takes, and leads back to it', () => {
  expect(ids.length).toBeGreaterThan(400)
  expect(ids.filter((id) => !scene.test(id))).toEqual([])
  expect(ids.filter((id) => officeAsked({ scene: encodeURIComponent(id) }) !== id)).toEqual([])
  expect(new Set(ids).size).toBe(ids.length)
})
