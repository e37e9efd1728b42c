import { Button as SystemButton } from '@tarojs/components'
import { Button } from '../components/button.tsx'
import { ButtonRow } from '../components/button-row.tsx'
import { Sheet } from '../components/sheet.tsx'
import { TextLink } from '../components/text-link.tsx'
import { Words } from '../components/words.tsx'
import { agreeButtonId, privacy } from '../platform/privacy.ts'
import { answerPrivacy, usePrivacy } from '../stores/privacy.ts'
import { useText } from './use-text.ts'

/** WeChat's question before the first guarded call, in the reader's language; closing it is a "no". */
export const PrivacySheet = () => {
  const { common } = useText()
  const asked = usePrivacy(({ waiting }) => waiting.length > 0)
  const refuse = (): void => answerPrivacy(false)
  return (
    <Sheet
      open={asked}
      title={common.privacy.title}
      closeLabel={common.privacy.refuse}
      onClose={refuse}
      footer={
        <ButtonRow>
          <SystemButton
            id={agreeButtonId}
            className="cy-pressable cy-button cy-button--primary"
            openType="agreePrivacyAuthorization"
            onAgreePrivacyAuthorization={() => answerPrivacy(true)}
          >
            {common.privacy.agree}
          </SystemButton>
          <Button kind="secondary" words={common.privacy.refuse} onPress={refuse} />
        </ButtonRow>
      }
    >
      <Words words={common.privacy.words} />
      <TextLink role="button" words={common.privacy.read} onPress={() => privacy?.openGuide()} />
    </Sheet>
  )
}
