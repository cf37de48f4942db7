import type { JSX } from 'preact';
import type { Settings } from '../../core/settings.ts';
import type { TextKey } from '../../core/text-key.ts';
import { useText } from '../../ui/text.ts';
import './theme-field.css';

type Theme = Settings['theme'];

const THEMES: readonly (readonly [theme: Theme, name: TextKey])[] = [
  ['system', 'settingThemeSystem'],
  ['light', 'settingThemeLight'],
  ['dark', 'settingThemeDark'],
];

interface ThemeFieldProps {
  readonly theme: Theme;
  readonly onChange: (theme: Theme) => void;
}

export function ThemeField({ theme, onChange }: ThemeFieldProps): JSX.Element {
  const text = useText();
  return (
    <div class="setting" role="radiogroup" aria-labelledby="theme-name" aria-describedby="theme-help">
      <span id="theme-name" class="name">
        {text('settingTheme')}
      </span>
      <p id="theme-help">{text('settingThemeHelp')}</p>
      <div class="theme-field">
        {THEMES.map(([value, name]) => (
          <label key={value}>
            <input
              type="radio"
              name="theme"
              class="hidden-visually"
              value={value}
              checked={value === theme}
              onChange={() => onChange(value)}
            />
            {text(name)}
          </label>
        ))}
      </div>
    </div>
  );
}
