import type { ReactNode } from 'react';
import type { SitePage } from '../page-model.js';
import { BlockView } from './blocks.js';
import { renderDocument } from './document.js';
import { Notice } from './notice.js';

/** The published page of a platform. */
export function renderSite(page: SitePage, unitName: string, canonical: string): string {
  const blocks = page.blocks.map((block, index) => ({ block, id: `b${index + 1}` }));
  const naming = blocks.find(({ block }) => block.type === 'hero') ?? blocks[0];
  const view = (entry: (typeof blocks)[number]) => <BlockView key={entry.id} {...entry} heading={entry === naming ? 'h1' : 'h2'} />;
  return renderDocument({
    title: page.title,
    description: describe(page),
    canonical,
    indexed: true,
    brand: { name: page.title, unitName },
    account: true,
    nav: blocks.filter(({ block }) => block.type !== 'hero').map(({ block, id }) => ({ id, label: block.heading })),
    footer: page.footer,
    children:
      blocks.length === 0 ? (
        <EmptyPage title={page.title} />
      ) : (
        bands(blocks).map((band) => (band.hero ? view(band.hero) : <Columns key={band.key}>{band.entries.map(view)}</Columns>))
      ),
  });
}

function EmptyPage({ title }: { title: string }) {
  return (
    <Notice heading={title}>
      <p>内容正在准备。</p>
    </Notice>
  );
}

/** A hero takes the whole width; the blocks between two heroes share a frame. */
function bands<T extends { block: { type: string }; id: string }>(entries: readonly T[]) {
  const result: ({ hero: T; key: string; entries?: undefined } | { hero?: undefined; key: string; entries: T[] })[] = [];
  for (const entry of entries) {
    const last = result.at(-1);
    if (entry.block.type === 'hero') result.push({ hero: entry, key: entry.id });
    else if (last?.entries) last.entries.push(entry);
    else result.push({ key: entry.id, entries: [entry] });
  }
  return result;
}

const Columns = ({ children }: { children: ReactNode }) => <div className="frame blocks">{children}</div>;

function describe(page: SitePage): string {
  const hero = page.blocks.find((block) => block.type === 'hero');
  return (hero?.text || `${page.title}，${page.footer.responsibleUnit}主办。`).replace(/\s+/g, ' ');
}
