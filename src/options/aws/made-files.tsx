import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { isAccountNumber } from '../../core/model/account-number.ts';
import type { TextKey } from '../../core/text-key.ts';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';
import { dayOf, download } from '../files/download.ts';
import { CopyButton } from '../widgets/copy-button.tsx';
import type { ChosenBase } from './make-set-up.ts';
import { PrintedHandOut } from './printed-hand-out.tsx';
import type { SetUpStore } from './set-up-store.ts';

/** The folders that belong to no account; files beside the folders are the hand-out's. */
const FOLDERS: Readonly<Record<string, TextKey>> = {
  'stack-sets': 'setUpStackSets',
  cdk: 'setUpCdk',
  '': 'setUpHandOut',
};

/** How to use the files of a folder; those of accounts have the same. */
const NOTES: Readonly<Record<string, TextKey>> = {
  'stack-sets': 'setUpStackSetsNote',
  cdk: 'setUpCdkNote',
  '': 'setUpHandOutNote',
};

/** The languages of the hand-out, whatever that of the page. */
const PRINTS = [
  ['en', 'setUpPrintEn'],
  ['ja', 'setUpPrintJa'],
] as const;

/** Everything that comes out: by account, each file to look at, copy and save; all of it as an archive. */
export function MadeFiles({ store, base }: { readonly store: SetUpStore; readonly base: ChosenBase }): JSX.Element {
  const text = useText();
  const id = useId();
  const files = store.made.value?.files ?? new Map<string, string>();
  const folders = [...new Set([base.account, ...[...files.keys()].map(folderOf)])];
  const [wanted, setWanted] = useState(base.account);
  const [printed, setPrinted] = useState<string>();
  const folder = folders.includes(wanted) ? wanted : base.account;
  const nameOf = (each: string): string => {
    if (each === base.account) return text('setUpJumpFolder', each);
    return isAccountNumber(each) ? text('setUpMemberFolder', each) : text(FOLDERS[each] ?? 'setUpHandOut');
  };
  const saveAll = async (): Promise<void> => {
    const { strToU8, zipSync } = await import('fflate');
    const content = Object.fromEntries([...files].map(([path, file]) => [path, strToU8(file)]));
    // To deflate 560 small files takes the page half a second, and saves 1 MB.
    const archive = zipSync(content, { level: 0 });
    download(`hatrack-aws-${base.account}-${dayOf(new Date())}.zip`, archive, 'application/zip');
  };
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{text('setUpResult')}</h2>
      <p class="note">{text(files.size === 0 ? 'setUpBlocked' : 'setUpApply')}</p>
      {files.size > 0 && (
        <>
          <div class="buttons">
            <Button kind="primary" name={text('setUpSaveAll')} act={() => void saveAll()} />
            <label>
              {text('setUpFolder')}{' '}
              <select value={folder} onChange={({ currentTarget }) => setWanted(currentTarget.value)}>
                {folders.map(each => (
                  <option key={each} value={each}>
                    {nameOf(each)}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <p class="note">{text(NOTES[folder] ?? 'setUpAccountNote')}</p>
          {folder === '' && (
            <p class="buttons">
              {PRINTS.map(([language, name]) => (
                <Button key={language} name={text(name)} act={() => setPrinted(language)} />
              ))}
            </p>
          )}
          {printed && (
            <PrintedHandOut
              markdown={files.get(`hand-out.${printed}.md`) ?? ''}
              language={printed}
              onPrinted={() => setPrinted(undefined)}
            />
          )}
          {[...files].map(
            ([path, content]) => folderOf(path) === folder && <MadeFile key={path} path={path} content={content} />,
          )}
        </>
      )}
    </section>
  );
}

/** One file. Its text is in the page only while it is open. */
function MadeFile({ path, content }: { readonly path: string; readonly content: string }): JSX.Element {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const name = path.split('/').slice(1).join('/') || path;
  return (
    <details class="made-file" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary class="id">{name}</summary>
      {isOpen && (
        <>
          <div class="buttons">
            <CopyButton label={text('setUpCopyFile', name)} value={() => content} />
            <Button
              name={text('exportDownload')}
              aria-label={text('setUpSaveFile', name)}
              act={() => download(path.replaceAll('/', '-'), content, 'text/plain')}
            />
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <pre tabIndex={0}>{content}</pre>
        </>
      )}
    </details>
  );
}

function folderOf(path: string): string {
  const [folder = '', ...rest] = path.split('/');
  return rest.length > 0 ? folder : '';
}
