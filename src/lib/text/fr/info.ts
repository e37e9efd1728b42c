import type { info as zh } from '../zh/info.ts'
import { glossary } from './glossary.ts'

export const info: typeof zh = {
  glossary,
  about: {
    title: 'À propos de ChuangYue',
    lead: 'ChuangYue aide les étrangers qui travaillent en Chine, et leurs employeurs, à trouver le bon guichet, à venir quand il est ouvert avec les bonnes pièces, à prendre rendez-vous et à suivre le dossier avec un seul code.',
    isTitle: 'Ce que c’est',
    is: [
      'Bureaux, horaires, pièces et délais viennent de documents publics, chacun avec sa source et sa lisibilité.',
      'Les jours fériés et de rattrapage suivent le calendrier du Conseil des affaires d’État, et chaque date donne sa raison.',
      'Ni compte ni position ne sont nécessaires, et ce qui est enregistré s’ouvre sans réseau.',
    ],
    isNotTitle: 'Ce que ce n’est pas',
    isNot: [
      'Ce n’est l’application d’aucune autorité, et elle n’est liée à aucune.',
      'Les rendez-vous et l’avancement sont une démonstration : aucune autorité ne les reçoit, aucun guichet ne connaît ces codes.',
      'Ce n’est pas un conseil juridique. Vérifiez auprès du bureau avant de vous déplacer.',
    ],
    mockTitle: 'En quoi la démonstration diffère',
    mock: [
      'Les règles sont vraies : jours fériés, horaires, places retenues, reports et délais sont calculés comme indiqué.',
      'Nombres de guichets et de places, durée des créneaux et règles sont un exemple ; aucune source ne les donne.',
      'Un « agent » dans l’application fait avancer les dossiers selon l’heure ; en réalité, ce sont des personnes.',
      'Les données sont sur ce téléphone seulement. Il n’y a pas de serveur.',
    ],
    realTitle: 'Faire la démarche officielle',
    realWords: 'Voici les voies que citent les sources. Une adresse a pu changer ; si elle ne s’ouvre pas, appelez.',
    phonesTitle: 'Téléphones',
    phones: { immigration: 'Administration nationale de l’immigration', city: 'Services publics de la ville' },
    call: 'Appeler',
    moreTitle: 'Plus',
    channelFor: (items) => `Pour : ${items}`,
  },
  sources: {
    title: 'Documents consultés',
    lead: 'Tous les faits viennent de ces documents, dits avec nos mots. Ce qui est illisible est signalé, jamais deviné.',
    documents: 'Textes',
    publisher: 'Publié par',
    published: 'Date de publication',
    undated: 'Sans date',
    confidenceTitle: 'Lisibilité',
    confidence: {
      clean: { name: 'Clair', words: 'Imprimé clairement, repris tel quel.' },
      repaired: {
        name: 'Corrigé',
        words: 'Lignes coupées, cellules décalées ou espaces ajoutés par la numérisation ; corrigé de façon indiquée.',
      },
      garbled: {
        name: 'Abîmé',
        words: 'Abîmé dans la source, tel un téléphone devenu nombre décimal. Montré tel quel, sans deviner.',
      },
    },
    inferredTitle: 'Déduit',
    inferredWords:
      'Ce qu’aucune source n’imprime mais qu’autre chose révèle (une ville par son indicatif) est signalé, avec son indice.',
    conflictsTitle: 'Quand les sources divergent',
    conflictsWords:
      'Les deux versions sont gardées, avec celle que nous suivons et pourquoi. Si le chinois et l’anglais diffèrent, le chinois fait foi. Voyez « Où les sources divergent » sur la page d’un bureau.',
    missingTitle: 'Ce qu’aucune source ne dit',
    missingWords:
      'Horaires, frais et téléphones non publiés sont indiqués comme tels. Ils ne sont jamais inventés, et aucun rendez-vous n’y est pris.',
    sampleTitle: 'Ce qui ne vient d’aucune autorité',
    sampleWords:
      'Nombres de guichets et de places et règles de rendez-vous sont l’exemple de la démonstration, signalé partout où il sert.',
  },
  privacy: {
    title: 'Vie privée',
    lead: 'Pas de compte, pas de statistiques, rien n’est envoyé à personne. Ce qui suit est sur ce téléphone seulement.',
    storedTitle: 'Ce qui est sur ce téléphone',
    stored: [
      { name: 'Justificatifs', words: 'Code, bureau, heure et nom masqué, pour les montrer sans réseau.' },
      {
        name: 'Formulaire commencé',
        words:
          'Nom, nationalité, téléphone, courriel, pour ne pas les ressaisir ; effacé après une demi-heure. Jamais le numéro de document.',
      },
      {
        name: 'Avancement',
        words:
          'Les codes consultés récemment et leur dernier résultat, pour les lire sans réseau ; sans les notes du bureau ni les numéros de suivi. À retirer un par un sur la page de suivi.',
      },
      { name: 'Vos préparatifs', words: 'Vos réponses et les pièces cochées.' },
      {
        name: 'Personnes enregistrées, fin d’un permis, date de voyage',
        words:
          'Seulement si vous l’avez demandé ; jamais de numéro de document. Retirez les personnes dans « Moi », la fin du permis là où vous choisissez l’heure, la date de voyage sur la page de suivi.',
      },
      {
        name: 'Réglages',
        words:
          'Langue, taille du texte, apparence, ville, et un nombre au hasard pour ne retenir qu’une place à la fois.',
      },
      { name: 'Pages lues', words: 'Bureaux, horaires et autres contenus publics, pour les lire sans réseau.' },
      {
        name: 'Le « bureau » de la démonstration',
        words: 'Les heures réservées, un nom masqué et une empreinte chiffrée du numéro de document.',
      },
    ],
    notStoredTitle: 'Ce qui n’est jamais gardé',
    notStored: [
      'Le numéro de document et ses quatre derniers caractères : ils sont demandés chaque fois.',
      'Votre position : utilisée une fois avec « Près de moi », à un kilomètre près, puis oubliée.',
      'Ni code, ni quatre derniers caractères, ni nom ne figurent jamais dans une adresse.',
    ],
    permissionsTitle: 'Ce qui peut vous être demandé',
    permissions: [
      { name: 'Position', words: 'Avec « Près de moi », pour trier les bureaux. Choisir une ville marche aussi bien.' },
      { name: 'Calendrier', words: 'Avec « Ajouter au calendrier ».' },
      { name: 'Presse-papiers', words: 'Écrit par un bouton de copie ; jamais lu sans votre geste.' },
      { name: 'Appareil photo', words: 'Dans WeChat, avec « Scanner le code ». On peut aussi le saisir.' },
      {
        name: 'Album',
        words:
          'Dans WeChat, avec « Enregistrer le justificatif en image », en écriture seulement. Une capture d’écran marche aussi.',
      },
    ],
    deleteTitle: 'Effacer',
    deleteWords: 'Vous pouvez effacer à tout moment ce qui est sur ce téléphone.',
    deleteAll: 'Tout effacer de ce téléphone',
    deleteAsk: 'Tout effacer ?',
    deleteLoses:
      'Justificatifs, formulaires, avancement, coches et réglages sont effacés, et avec eux vos rendez-vous de démonstration. C’est irréversible.',
    deleteYes: 'Tout effacer',
    deleteNo: 'Tout garder',
    deleted: 'Tout est effacé',
  },
}
