import type { Text } from '../zh.ts'

export const refusals: Text['refusals'] = {
  'office-unknown': 'Ce bureau n’existe pas. Choisissez-en un dans la liste.',
  'item-not-here': 'Ce bureau ne traite pas cette démarche. Choisissez un autre bureau.',
  'office-not-bookable':
    'Ce bureau ne prend pas de rendez-vous en ligne. Appelez d’abord, ou utilisez la voie officielle.',
  'slot-unknown': 'Ce créneau n’existe pas. Veuillez en choisir un autre.',
  'slot-closed': 'Le bureau est fermé ce jour-là. Veuillez choisir un autre jour.',
  'slot-past': 'Cette heure est passée. Veuillez en choisir une plus tardive.',
  'slot-too-soon': 'Cette heure est trop proche pour être réservée. Veuillez en choisir une plus tardive.',
  'slot-not-released': 'Les rendez-vous de ce jour ne sont pas encore ouverts.',
  'slot-full': 'Quelqu’un vient de prendre ce créneau. Votre saisie est conservée ; veuillez choisir une autre heure.',
  'window-unknown':
    'Ce guichet n’existe pas ici pour cette démarche. Choisissez-en un autre, ou n’importe quel guichet.',
  'places-out-of-range': 'On peut prendre rendez-vous pour 1 à 5 personnes à la fois.',
  'hold-unknown': 'Cette réservation provisoire n’existe plus. Votre saisie est conservée ; choisissez une heure.',
  'hold-expired':
    'La réservation provisoire a expiré et la place a été rendue. Votre saisie est conservée ; choisissez une heure.',
  'hold-already-extended': 'Une réservation provisoire ne peut être prolongée qu’une fois.',
  'applicants-do-not-match-places': 'Le nombre de personnes ne correspond pas aux places retenues.',
  'applicant-invalid': 'Certaines réponses sont à corriger. Voyez où elles sont signalées.',
  'not-eligible': 'D’après vos réponses, cette démarche ne peut pas se faire ici.',
  'limit-per-item': 'Ce document a déjà un rendez-vous pour cette démarche. Annulez-le ou déplacez-le d’abord.',
  'limit-per-document': 'Ce document a atteint le nombre maximal de rendez-vous. Annulez-en un d’abord.',
  suspended:
    'Après plusieurs rendez-vous manqués, ce document ne permet plus d’en prendre pour un temps. Appelez le bureau.',
  'no-match':
    'Aucun rendez-vous ne correspond, ou il y a eu trop d’essais. Vérifiez le code et les quatre derniers caractères du numéro de document. Si cela ne suffit pas, attendez jusqu’à 60 minutes ou appelez le bureau.',
  'appointment-not-active': 'Ce rendez-vous est déjà terminé ou annulé.',
  'cancel-too-late': 'Il est trop tard pour le modifier ici. Veuillez appeler le bureau.',
  'reschedule-limit': 'Il a été déplacé autant de fois que permis. Vous pouvez l’annuler et reprendre rendez-vous.',
  'earlier-already-requested': 'Vous avez déjà demandé une date plus proche. Retirez cette demande pour en changer.',
  'earlier-date-invalid': 'Choisissez une date après aujourd’hui et au plus tard le jour du rendez-vous.',
  'not-offered': 'Cette place ne vous est pas réservée. Votre rendez-vous reste inchangé.',
  'offer-expired': 'L’offre a expiré et la place a été transmise. Votre rendez-vous reste inchangé.',
  'transition-not-allowed': 'L’état actuel du dossier ne permet pas cette étape.',
  'not-authorised': 'Accès non autorisé.',
  'key-reused': 'Cette requête a déjà été envoyée avec un autre contenu. Veuillez réessayer.',
  'request-invalid': 'La requête comporte une erreur. Revenez en arrière et réessayez.',
  busy: 'Le service est très sollicité. Réessayez dans un instant.',
}
