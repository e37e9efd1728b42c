import { officeOfAddress, pageOfAddress } from '#src/lib/page-of-address.ts'

test('an address names its page; one that names none is Home', () => {
  expect(pageOfAddress('#/pages/office/detail/index?officeId=table-5')).toBe('pages/office/detail/index')
  expect(pageOfAddress('')).toBe('pages/home/index')
})

test('an address names its office wherever that stands in it, whole or not at all', () => {
  expect(officeOfAddress('#/pages/office/detail/index?officeId=table-5')).toBe('table-5')
  expect(officeOfAddress('#/pages/booking/slots/index?itemId=work-permit&officeId=table-5&lang=en')).toBe('table-5')
  expect(officeOfAddress('#/pages/office/detail/index?officeId=table%205')).toBeNull()
  expect(officeOfAddress('#/pages/office/detail/index?myofficeId=table-5')).toBeNull()
  expect(officeOfAddress('#/pages/home/index')).toBeNull()
})
