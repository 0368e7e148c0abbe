import type { NodeProps } from '@xyflow/react';
import { memo, useState } from 'react';
import { Icon } from '@/components/ui/Icon';
import { useEditor } from '@/lib/editor/use-editor';
import { kindOf } from '@/lib/model/kinds';
import { ConnectHandles, MiddleHandle } from './ConnectHandles';
import type { Row, Word } from './cards';
import { OutMark } from './OutMark';
import { ProblemMark } from './ProblemMark';
import type { FlowNode } from './to-flow';

/** A gateway, network, VPC or hub: its name, what it is, and its numbers. */
export const CardNode = memo(function CardNode({ data, selected }: NodeProps<FlowNode>) {
  const { object, card, mark, lit, place } = data;
  const [near, setNear] = useState(false);
  const canConnect = useEditor(({ access }) => access === 'edit') && (near || selected);
  return (
    <article
      className="card"
      data-kind={object.kind}
      data-severity={mark?.severity}
      data-lit={lit || undefined}
      data-selected={selected || undefined}
      data-out={place?.out}
      data-stuck={place?.stuck ? true : undefined}
      onPointerEnter={() => setNear(true)}
      onPointerLeave={() => setNear(false)}
    >
      <MiddleHandle />
      <header className="card-title">
        <Icon name={kindOf(object.kind)?.icon ?? 'box'} size={15} className="card-icon" />
        <span className="card-name" title={object.name}>
          {object.name || 'Unnamed'}
        </span>
        {mark && <ProblemMark id={object.id} mark={mark} />}
        {place && <OutMark place={place} />}
      </header>
      {card.meta.length > 0 && (
        <p className="card-meta">
          {card.meta.map((word) => (
            <WordText key={word.text} word={word} />
          ))}
        </p>
      )}
      {card.rows.map((row) => (
        <CardRow key={row.id} row={row} isOut={place?.rows?.includes(row.id) ?? false} />
      ))}
      {canConnect && <ConnectHandles node={object.id} />}
    </article>
  );
});

function CardRow({ row: { id, tag, left, right }, isOut }: { row: Row; isOut: boolean }) {
  return (
    <p className="card-row" data-row={id} data-out={isOut ? 'failed' : undefined}>
      {tag && (tag === 'port' ? <span className="card-port" /> : <span className="card-zone">{tag}</span>)}
      {left && (
        <span className="card-left">
          <WordText word={left} />
        </span>
      )}
      {right && (
        <span className="card-right">
          <WordText word={right} />
        </span>
      )}
    </p>
  );
}

const toneTitles = {
  auto: 'Given automatically; set it in the inspector to keep it',
  missing: undefined,
  strong: undefined,
};

function WordText({ word: { text, tone } }: { word: Word }) {
  return (
    <span data-tone={tone} title={(tone && toneTitles[tone]) ?? text}>
      {text}
    </span>
  );
}
