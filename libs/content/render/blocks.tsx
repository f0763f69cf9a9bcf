import type { ReactNode } from 'react';
import type { Block, LinksBlock, NewsBlock, NewsItem } from '../page-model.js';
import { webAddress } from './web-address.js';

interface BlockProps {
  readonly block: Block;
  readonly id: string;
  /** `h1` for the one block that names the page. */
  readonly heading: 'h1' | 'h2';
}

export function BlockView({ block, id, heading: Heading }: BlockProps): ReactNode {
  const title = <Heading id={`${id}-title`}>{block.heading}</Heading>;
  if (block.type === 'hero') {
    return (
      <section className="hero" id={id} aria-labelledby={`${id}-title`}>
        <div className="frame">
          {title}
          {block.text ? <p>{lines(block.text)}</p> : null}
        </div>
      </section>
    );
  }
  return (
    <section className={`block ${block.type === 'text' ? 'prose' : block.type}`} id={id} aria-labelledby={`${id}-title`}>
      {title}
      {block.type === 'news' ? <News block={block} /> : null}
      {block.type === 'links' ? <Links block={block} /> : null}
      {block.type === 'text' ? <Paragraphs text={block.body} /> : null}
    </section>
  );
}

function News({ block }: { block: NewsBlock }) {
  if (block.items.length === 0) return <p className="empty">这里将发布本地教育的通知与公告，目前还没有内容。</p>;
  return (
    <ul>
      {block.items.map((item, index) => (
        <li key={index}>
          <NewsDate date={item.date} />
          <div>
            <h3>
              <NewsTitle item={item} />
            </h3>
            {item.summary ? <p>{lines(item.summary)}</p> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

function NewsTitle({ item }: { item: NewsItem }) {
  const href = webAddress(item.url);
  return href ? (
    <a href={href} rel="noopener">
      {item.title}
    </a>
  ) : (
    item.title
  );
}

function NewsDate({ date }: { date: string }) {
  const [year, month, day] = date.split('-');
  return (
    <time dateTime={date}>
      <span>
        {year}年{Number(month)}月
      </span>
      <b>
        {Number(day)}
        <span>日</span>
      </b>
    </time>
  );
}

function Links({ block }: { block: LinksBlock }) {
  const items = block.items.flatMap((item) => {
    const href = webAddress(item.url);
    return href ? [{ href, label: item.label }] : [];
  });
  if (items.length === 0) return <p className="empty">这里将列出教学、教研和学习空间的入口，目前还没有内容。</p>;
  return (
    <ul>
      {items.map((item, index) => (
        <li key={index}>
          <a href={item.href} rel="noopener">
            {item.label}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Paragraphs({ text }: { text: string }) {
  return text
    .split(/(?:\r?\n[ \t]*){2,}/)
    .filter((paragraph) => paragraph.trim())
    .map((paragraph, index) => <p key={index}>{lines(paragraph)}</p>);
}

/** Keeps the writer's line breaks. */
function lines(text: string): ReactNode[] {
  return text
    .trim()
    .split(/\r?\n/)
    .flatMap((line, index) => (index === 0 ? [line] : [<br key={index} />, line]));
}
