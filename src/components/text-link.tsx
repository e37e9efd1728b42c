import { Pressable } from './pressable.tsx'
import './text-link.scss'

export interface TextLinkProps {
  readonly words: string
  readonly label?: string | undefined
  /** A link leads somewhere; a button does something here. */
  readonly role?: 'link' | 'button' | undefined
  readonly id?: string | undefined
  readonly onPress: () => void
}

/** An action as tappable, underlined words. */
export const TextLink = ({ words, label, role = 'link', id, onPress }: TextLinkProps) => (
  <Pressable id={id} role={role} label={label} className="cy-text-link" onPress={onPress}>
    {words}
  </Pressable>
)
