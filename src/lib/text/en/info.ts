import type { info as zh } from '../zh/info.ts'
import { glossary } from './glossary.ts'

export const info: typeof zh = {
  glossary,
  about: {
    title: 'About ChuangYue',
    lead: 'ChuangYue helps foreigners who work in China, and their employers, to find the right window, come when it is open with the right papers, book a time, and follow the case by one code.',
    isTitle: 'What it is',
    is: [
      'Offices, hours, papers and time limits come from public documents, each with its source and how well it could be read.',
      'Public holidays and make-up working days follow the State Council’s arrangements, and every date gives its reason.',
      'No account and no location are needed, and what was saved opens without a network.',
    ],
    isNotTitle: 'What it is not',
    isNot: [
      'It is no authority’s app and is linked to none.',
      'Appointments and progress here are a demonstration: no authority receives them, and no window knows these codes.',
      'It is not legal advice. Check with the office before you go.',
    ],
    mockTitle: 'How the demonstration differs',
    mock: [
      'The rules are real: holidays, hours, holds, moves and time limits are worked out as stated.',
      'Numbers of windows and places, lengths of slots and booking rules are a sample plan; no source prints them.',
      'A clerk inside the app moves cases by the clock; real cases are handled by people.',
      'The data is on this phone only. There is no server.',
    ],
    realTitle: 'Do it for real',
    realWords: 'These are the channels the sources name. Addresses may have changed; if one does not open, call.',
    phonesTitle: 'Phones',
    phones: { immigration: 'National Immigration Administration', city: 'City government services' },
    call: 'Call',
    moreTitle: 'More',
    channelFor: (items) => `For: ${items}`,
  },
  sources: {
    title: 'Sources',
    lead: 'Every fact comes from these documents, told in our own words. What cannot be read is said to be so, never guessed.',
    documents: 'Documents',
    publisher: 'Published by',
    published: 'Date',
    undated: 'No date printed',
    confidenceTitle: 'How well it could be read',
    confidence: {
      clean: { name: 'Clear', words: 'Clearly printed, taken as it is.' },
      repaired: {
        name: 'Repaired',
        words: 'Lines broken, cells shifted or spaces mixed in by the scan; mended in a stated way.',
      },
      garbled: {
        name: 'Damaged',
        words: 'Damaged in the source, such as a phone turned into a decimal. Shown as it is, not guessed.',
      },
    },
    inferredTitle: 'Inferred',
    inferredWords:
      'What no source prints but something else tells (a city from an area code) is marked as inferred, and from what.',
    conflictsTitle: 'Where sources disagree',
    conflictsWords:
      'Both readings are kept, with the one we follow and why. Where Chinese and English differ, the Chinese counts. See “Where the sources disagree” on an office’s page.',
    missingTitle: 'What no source says',
    missingWords:
      'Hours, fees and phones that are not published are shown as not published. They are never made up, and no appointments are taken.',
    sampleTitle: 'What no authority says',
    sampleWords:
      'Numbers of windows and places and the booking rules are the demonstration’s sample plan, marked wherever they are used.',
  },
  privacy: {
    title: 'Privacy',
    lead: 'No account, no statistics, nothing is sent to anyone. What follows is on this phone only.',
    storedTitle: 'What is on this phone',
    stored: [
      { name: 'Passes', words: 'Code, office, time and a masked name, so that you can show them without a network.' },
      {
        name: 'A half-filled form',
        words:
          'Name, nationality, phone, e-mail, so that you need not type them again; gone after half an hour unused. Never the document number.',
      },
      {
        name: 'Progress',
        words:
          'The codes you looked up lately with their last result, to read without a network; not what an office wrote, nor tracking numbers. Remove them one by one on the progress page.',
      },
      { name: 'Your checklist', words: 'Your answers and the papers you ticked.' },
      {
        name: 'Saved people, the end of a permit, a travel date',
        words:
          'Only where you asked to keep them; never a document number. Remove the people on Me, the end of a permit where you chose a time; empty the travel date on the progress page.',
      },
      {
        name: 'Settings',
        words: 'Language, type size, appearance, city, and a random number so that you hold one place at a time.',
      },
      { name: 'Pages you read', words: 'Offices, hours and other public content, to read without a network.' },
      {
        name: 'The demonstration’s office',
        words:
          'The times you booked in the demonstration, a masked name, and a keyed fingerprint of the document number.',
      },
    ],
    notStoredTitle: 'What is never kept',
    notStored: [
      'Your document number and its last four characters: they are asked each time.',
      'Your location: used once when you tap “Near me”, to about a kilometre, then dropped.',
      'No code, no last four characters and no name ever stand in an address.',
    ],
    permissionsTitle: 'What you may be asked for',
    permissions: [
      { name: 'Location', words: 'When you tap “Near me”, to order the offices. Choosing a city works as well.' },
      { name: 'Calendar', words: 'When you tap “Add to calendar”.' },
      { name: 'Clipboard', words: 'Written when you tap a copy button; read only when you tap “paste”.' },
      { name: 'Album', words: 'Written when you save a pass as a picture, never read.' },
      { name: 'Camera', words: 'In WeChat, when you tap “Scan the code”. Typing it works as well.' },
    ],
    deleteTitle: 'Delete',
    deleteWords: 'You can delete everything on this phone at any time.',
    deleteAll: 'Delete everything on this phone',
    deleteAsk: 'Delete everything?',
    deleteLoses:
      'Passes, forms, progress, ticks and settings are deleted, and with them your appointments in the demonstration. This cannot be undone.',
    deleteYes: 'Delete everything',
    deleteNo: 'Keep it',
    deleted: 'Everything is deleted',
  },
}
