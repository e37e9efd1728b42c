import type { Text } from '../zh.ts'

export const me: Text['me'] = {
  language: 'Language',
  notReviewed:
    'The Japanese, Korean, Russian and French words were not reviewed by a native speaker; where they differ, the Chinese counts.',
  languageMissing: 'The words of that language did not come. Choose it again when you are online.',
  scale: 'Type size',
  scales: { '1': 'Standard', '1.4': 'Large', '1.65': 'Larger' },
  theme: 'Appearance',
  themes: { system: 'As the phone', light: 'Light', dark: 'Dark' },
  city: 'My city',
  cityHint: 'Its offices come first.',
  noCity: 'None chosen',
  more: 'Tools and words',
  version: (number) => `ChuangYue ${number} · demonstration`,
  links: {
    about: 'About ChuangYue',
    sources: 'Sources',
    privacy: 'Privacy',
    dueDate: 'Count a due date',
    process: 'The whole process: both permits at once',
    glossary: 'Glossary',
    progress: 'Look up progress',
  },
  linkNotes: {
    about: 'What it is, what it is not, official channels',
    sources: 'Which documents, and how far to trust them',
    privacy: 'What is on this phone, and how to delete it',
    dueDate: 'Which day a number of working days ends, day by day',
    process: 'From filing online to holding the documents',
    glossary: 'Words met at the window: Chinese, pinyin, meaning',
    progress: 'Code and last four characters of your document',
  },
}
