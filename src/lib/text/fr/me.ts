import type { Text } from '../zh.ts'

export const me: Text['me'] = {
  language: 'Langue',
  notReviewed:
    'Les textes en japonais, coréen, russe et français n’ont pas été relus par un locuteur natif ; en cas d’écart, le chinois fait foi.',
  languageMissing: 'Les textes de cette langue n’ont pas pu être chargés. Choisissez-la de nouveau une fois en ligne.',
  scale: 'Taille du texte',
  scales: { '1': 'Normale', '1.4': 'Grande', '1.65': 'Très grande' },
  theme: 'Apparence',
  themes: { system: 'Comme le téléphone', light: 'Claire', dark: 'Sombre' },
  city: 'Ma ville',
  cityHint: 'Ses bureaux viennent en premier.',
  noCity: 'Aucune',
  more: 'Outils et explications',
  version: (number) => `ChuangYue ${number} · démonstration`,
  links: {
    about: 'À propos de ChuangYue',
    sources: 'Documents consultés',
    privacy: 'Vie privée',
    dueDate: 'Calculer une échéance',
    process: 'Toute la procédure : les deux permis à la fois',
    glossary: 'Glossaire',
    progress: 'Suivre un dossier',
  },
  linkNotes: {
    about: 'Ce que c’est, ce que ce n’est pas, voies officielles',
    sources: 'Quels documents, et quel crédit leur accorder',
    privacy: 'Ce que garde ce téléphone, et comment l’effacer',
    dueDate: 'Quel jour tombe un délai en jours ouvrés, jour par jour',
    process: 'De la demande en ligne à la remise des documents',
    glossary: 'Les mots du guichet : chinois, pinyin, sens',
    progress: 'Code et quatre derniers caractères de votre document',
  },
}
