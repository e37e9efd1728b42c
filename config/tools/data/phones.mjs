import { parsePhoneNumberFromString } from 'libphonenumber-js/max'

const printed = /(?<![\d.])(?:0\d{2,3}[-–]\d{7,8}|1\d{10})(?!\d)/gu

/** The telephones of a text that cannot be right: no area has numbers of that length. */
export const impossiblePhones = (text) =>
  [...new Set(text.match(printed))].filter(
    (phone) => !(parsePhoneNumberFromString(phone.replace('–', '-'), 'CN')?.isValid() ?? false),
  )
