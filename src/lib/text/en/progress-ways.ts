import type { ways as zh } from '../zh/progress-ways.ts'

export const ways: typeof zh = {
  paste: 'Paste the code',
  pasteEmpty: 'There is no code on the clipboard. You can also paste into the field.',
  pasteRefused: 'The clipboard could not be read. Paste into the field, or type the code.',
  officePhone: 'Find the office’s phone',
  holder:
    'If the case is yours there are other ways: go to the window with your document, or call the office; both work without the code. Once the wait is over, the right code and characters work as before.',
  recent: {
    title: 'Codes looked up lately',
    hint: 'They are on this device only. The last four characters of a document are never kept.',
    again: (code, item) => `${code}, look up again: ${item}`,
    remove: (code) => `${code}, remove`,
  },
  samples: {
    title: 'Codes to try',
    lead: 'Anybody may look them up; they belong to nobody. One tap fills in the code and the four characters and looks up.',
    open: (code, tail) => `${code} · last four ${tail}`,
  },
}
