import { french } from '../plural.ts'
import type { Text } from '../zh.ts'

export const trip: Text['trip'] = {
  title: 'Faut-il se déplacer ?',
  titleAt: (when) => `Votre visite : ${when}`,
  verdicts: {
    go: 'Vous pouvez y aller',
    hurry: 'Seulement si vous êtes tout près',
    prepare: 'Préparez d’abord vos pièces',
    wait: 'Pas encore',
    stay: 'N’y allez pas',
    call: 'Appelez d’abord',
  },
  left: (hours, minutes, beforeLastNumber) => {
    const span = [hours === 0 ? [] : [`${hours} h`], minutes === 0 && hours > 0 ? [] : [`${minutes} min`]]
    return `Encore ${span.flat().join(' ')} avant ${beforeLastNumber ? 'le dernier ticket' : 'la fermeture'}`
  },
  openThen: 'Le guichet sera ouvert à cette heure',
  onBreak: 'C’est la pause déjeuner',
  noHours: 'Aucune source ne publie les horaires',
  missing: (count) => `${count} ${french(count, 'pièce n’est pas cochée', 'pièces ne sont pas cochées')}`,
  andMore: (count) => `et ${count} de plus`,
  allReady: 'Toutes les pièces sont cochées',
  whatChanges: 'Ce qui changerait la réponse',
  opens: (when) => `Attendre l’ouverture : ${when}`,
  tickMaterials: 'Réunir les pièces et les cocher',
  book: 'Prendre d’abord rendez-vous',
  callToAsk: 'Appeler et demander',
}
