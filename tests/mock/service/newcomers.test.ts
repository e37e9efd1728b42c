import { openInAppBackend } from '#tests/conformance/in-app-backend.ts'
import { accepted, now } from '#tests/conformance/scenario.ts'
import { shipped } from '../data/shipped-offices.ts'

const { backend } = openInAppBackend({ facts: shipped, cases: 'clerk', now })

const pudong = ['table-129', 'table-143', 'table-144', 'table-145', 'table-146', 'table-158', 'table-159']
const pudongTalent = ['table-143', 'table-144', 'table-145', 'table-146']
// The one that is withdrawn comes after those one can go to.
const withGuangzhouLine = ['guangzhou-one-stop', 'table-402', 'table-403', 'table-404', 'table-401']
const haidian = ['beijing-zhongguancun', 'beijing-haidian', 'table-14']
const nanshan = ['table-407']
const alxa = ['table-82']

/** What somebody new would type, and the offices that share it: these and no other come first. */
const queries: readonly (readonly [query: string, ids: readonly string[]])[] = [
  ['浦东', pudong],
  ['pudong', pudong],
  ['Pu Dong', pudong],
  ['pd', pudong],
  ['上海浦东', pudong],
  ['021-58603333', pudongTalent],
  ['(021) 5860 3333', pudongTalent],
  ['+86 21 58603333', pudongTalent],
  ['12345', withGuangzhouLine],
  ['Guangzhou residence', ['table-402']],
  ['广州居留许可', ['table-402']],
  ['解放南路155', ['guangzhou-one-stop', 'table-402']],
  ['shenzhen nanshan', nanshan],
  ['szns', nanshan],
  ['深圳南山工作许可', nanshan],
  ['阿拉善', alxa],
  ['alashan', alxa],
  ['Haidian', haidian],
  ['海淀区', haidian],
  ['雍和宫', ['beijing-reception-hall']],
  ['北海两证', ['beihai-window-7']],
  ['义乌', ['table-262']],
  ['Xiamen', ['table-303']],
  ["Xi'an", ['table-541', 'table-542', 'table-543']],
  ['chongqing', ['table-475', 'table-476']],
  ['sanya', ['table-452']],
]

test.each(queries)('somebody new who types %s is led to the right office', async (q, ids) => {
  const { offices } = accepted(await backend.listOffices({ q }))
  expect(offices.slice(0, ids.length).map(({ id }) => id)).toEqual(ids)
  expect(offices.slice(0, ids.length).every(({ matched }) => matched.length > 0)).toBe(true)
})

test('两证 leads to every counter that takes both permits, and to no other first', async () => {
  const joint = shipped.offices.filter(({ services }) => services.some((service) => service.joint))
  const { offices } = accepted(await backend.listOffices({ q: '两证', limit: 100 }))
  expect(joint.length).toBeGreaterThan(10)
  expect(
    offices
      .slice(0, joint.length)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(joint.map(({ id }) => id).sort())
})
