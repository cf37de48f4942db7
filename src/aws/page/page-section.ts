import type { ScriptReport } from '../../core/diagnosis/diagnosis.ts';
import { found } from '../../core/diagnosis/finding.ts';
import { factRow, note, row, type Section, section } from '../../core/diagnosis/section.ts';
import { code, say } from '../../core/diagnosis/value.ts';
import type { Identity } from '../../core/roles/identity.ts';
import type { Settings } from '../../core/settings.ts';
import { underscored } from '../../core/text-key.ts';
import type { HeaderGeneration } from './header-generation.ts';
import type { IdentityReading } from './identity.ts';
import { tokenSource } from './identity-section.ts';
import { mayShowMore } from './late-facts.ts';
import { signInHost } from './sign-in.ts';

/** The header of a page, and the script that puts the menu button there. */
interface HeaderState {
  readonly generation: HeaderGeneration;
  /** Names that the page gives to parts of its header. */
  readonly headerNames: readonly string[];
  /** Absent if no script of this Hatrack answers. */
  readonly script: ScriptReport | undefined;
}

/**
 * Which console this is, and where Hatrack's button is in it.
 * @param now ms since 1970
 */
export function pageSection(
  reading: IdentityReading,
  { mode, partition, sessions }: Identity,
  { generation, headerNames, script }: HeaderState,
  settings: Settings,
  now: number,
): Section {
  const { facts } = reading;
  const { region, service } = facts.url;
  const signIn = signInHost(facts, settings);
  const header = say(`generation_${generation}`);
  const place = settings.showMenuButton ? (script?.place ?? 'missing') : 'off';
  const isAtEdge = place === 'edge';
  const isOld = generation === '2016' || generation === '2020' || generation === '2021';
  return section(
    'part_page',
    [header],
    [
      factRow('4', say('row_header'), header),
      row(say('row_menu'), say(`menuPlace_${place}`), script?.isLate && say('menuPlace_late')),
      factRow(
        '3.1',
        say('row_mode'),
        sessions ? say('mode_multi_session_open', sessions.length) : say(`mode_${underscored(mode)}`),
      ),
      row(say('row_partition'), code(partition)),
      row(say('row_region'), region !== undefined && code(region)),
      factRow('2.4', say('row_sign_in'), code(signIn.host), say(`signInWhy_${underscored(signIn.why)}`)),
      factRow('2.3', say('row_token'), say(`token_${tokenSource(facts, mode)}`)),
      note('service', service),
      note('loaded', { time: facts.loadedAt }),
      note('sessions with a tab', sessions?.filter(({ hasTab }) => hasTab).length),
      note('names in the header', headerNames.join(', ')),
    ],
    found(
      [!script && !mayShowMore(reading, now), 'script_missing'],
      [script?.isLate === true, 'opened_before'],
      [isAtEdge && generation === 'none', 'header_none'],
      [isAtEdge && isOld, 'header_old', generation],
      [isAtEdge && !isOld && generation !== 'none', 'header_unknown'],
    ),
  );
}
