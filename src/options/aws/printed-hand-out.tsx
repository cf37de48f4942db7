import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import './printed-hand-out.css';

interface PrintedHandOutProps {
  readonly markdown: string;
  readonly language: string;
  readonly onPrinted: () => void;
}

/** The hand-out as a page to print: it shows on paper only, and the browser asks for the printer at once. */
export function PrintedHandOut({ markdown, language, onPrinted }: PrintedHandOutProps): JSX.Element {
  useEffect(() => {
    window.addEventListener('afterprint', onPrinted, { once: true });
    window.print();
  }, []);
  return (
    <article class="printed-hand-out" lang={language}>
      {blocksOf(markdown).map((lines, index) => (
        <Block key={index} lines={lines} />
      ))}
    </article>
  );
}

/** Blocks are divided by empty lines, of which code may have some, too. */
function blocksOf(markdown: string): readonly (readonly string[])[] {
  const blocks: string[][] = [];
  let block: string[] | undefined;
  let fence: string | undefined;
  for (const line of markdown.split('\n')) {
    if (line === '' && fence === undefined) {
      block = undefined;
    } else if (block) {
      block.push(line);
      if (line === fence) block = fence = undefined;
    } else {
      block = [line];
      blocks.push(block);
      fence = /^`{3,}/.exec(line)?.[0];
    }
  }
  return blocks;
}

/** What a hand-out has: headings, code, tables, lists and paragraphs. */
function Block({ lines }: { readonly lines: readonly string[] }): JSX.Element {
  const block = lines.join('\n');
  if (block.startsWith('```')) return <pre>{lines.slice(1, -1).join('\n')}</pre>;
  if (block.startsWith('# ')) return <h1>{plain(block.slice(2))}</h1>;
  if (block.startsWith('## ')) return <h2>{plain(block.slice(3))}</h2>;
  if (!block.startsWith('| ')) return <p>{plain(block)}</p>;
  const [head = [], , ...rows] = lines.map(line => line.slice(2, -2).split(' | '));
  return (
    <table>
      <thead>
        <tr>
          {head.map(cell => (
            <th key={cell}>{plain(cell)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, index) => (
          <tr key={index}>
            {cells.map((cell, place) => (
              <td key={place}>{plain(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A text without the marks of Markdown; a link is its address, which one can type. */
function plain(text: string): string {
  return text.replace(/\[[^[\]]*\]\(([^()]*)\)/g, '$1').replace(/\\([^A-Za-z0-9\s])|[`<>]/g, '$1');
}
