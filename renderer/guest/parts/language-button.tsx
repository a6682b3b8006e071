import { useGuestText } from '../guest-text.tsx'
import styles from './language-button.module.css'

/** Changes to the other language; named in that language, for whoever reads only that one. */
export function LanguageButton() {
  const { language, text, changeLanguage } = useGuestText()
  const other = language === 'it' ? 'en' : 'it'
  return (
    <button type="button" lang={other} className={styles.button} onClick={() => changeLanguage(other)}>
      {text('guest.otherLanguage')}
    </button>
  )
}
