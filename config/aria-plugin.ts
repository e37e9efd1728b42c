import type { IPluginContext } from '@tarojs/service'

/** What assistive technology reads of a node. WeChat calls the role `aria-role`; our code writes `role`, as on the web. */
const names = [
  'label',
  'hidden',
  'live',
  'checked',
  'selected',
  'expanded',
  'disabled',
  'pressed',
  'invalid',
  'required',
  'modal',
  'haspopup',
  'level',
  'labelledby',
  'describedby',
]

const attributes = Object.fromEntries([['aria-role', 'i.role'], ...names.map((name) => [`aria-${name}`, ''])])

interface Template {
  modifyCompProps?: (component: string, props: Record<string, string>) => Record<string, string>
}

/**
 * Taro's WeChat templates carry no ARIA: whatever a page says is lost. Here every component's template gets the
 * attributes above. They are added after Taro has numbered its own properties, so the names in the page data stay
 * plain (`ariaLabel`, `role`) and the runtime needs no change; the expression `i.ariaRole||i.role` comes of it.
 */
export default (context: IPluginContext): void => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: { template?: Template }) {
      const { template } = platform
      if (!template) return
      const earlier = template.modifyCompProps?.bind(template)
      template.modifyCompProps = (component, props) => {
        const own = earlier ? earlier(component, props) : props
        return component === 'block' || component === 'slot' ? own : { ...own, ...attributes }
      }
    },
  })
}
