import type { ways as zh } from '../zh/progress-ways.ts'

export const ways: typeof zh = {
  paste: 'Coller le code',
  pasteEmpty: 'Aucun code dans le presse-papiers. Vous pouvez aussi coller dans le champ.',
  pasteRefused: 'Le presse-papiers n’a pas pu être lu. Collez dans le champ ou saisissez le code.',
  officePhone: 'Trouver le téléphone du bureau',
  holder:
    'Si le dossier est le vôtre, il y a d’autres voies : venez au guichet avec votre document, ou appelez le bureau ; le code n’est pas nécessaire. Une fois l’attente finie, le bon code et les bons caractères suffisent à nouveau.',
  recent: {
    title: 'Codes consultés récemment',
    hint: 'Sur ce téléphone seulement. Les quatre derniers caractères d’un document ne sont jamais gardés.',
    again: (code, item) => `${code}, consulter à nouveau : ${item}`,
    remove: (code) => `${code}, retirer`,
  },
  samples: {
    title: 'Codes d’essai',
    lead: 'Tout le monde peut les consulter ; ils n’appartiennent à personne. Une touche remplit le code et les quatre caractères, et lance la recherche.',
    open: (code, tail) => `${code} · quatre derniers ${tail}`,
  },
}
