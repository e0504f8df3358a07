import { describe, expect, it } from 'vitest';
import { Source } from '../../src/readers/lib/source.ts';
import { Unreadable } from '../../src/readers/lib/unreadable.ts';
import { readXml, rootOf } from '../../src/readers/lib/xml.ts';

/** Names of the elements of a document, with the text of those called `text`. */
const elements = async (xml: string | Uint8Array): Promise<string[]> => {
  const source = await Source.open(typeof xml === 'string' ? new TextEncoder().encode(xml) : xml);
  const found: string[] = [];
  await readXml(source, {
    wants: (name) => name === 'text',
    open: () => {},
    close: (name, text) => found.push(text === '' ? name : `${name}: ${text}`),
  });
  return found;
};

const refusal = async (xml: string): Promise<Unreadable> => {
  try {
    await elements(xml);
  } catch (error) {
    if (error instanceof Unreadable) return error;
  }
  throw new Error('it was read');
};

const nested = (levels: number): string => '<a>'.repeat(levels) + '</a>'.repeat(levels);

describe('hostile XML', () => {
  it('is read down to 64 levels and refused at the 65th', async () => {
    expect(await elements(nested(64))).toHaveLength(64);
    expect((await refusal(nested(65))).code).toBe('HP306');
  });

  it.each([
    ['an internal subset', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'HP305'],
    ['an internal subset behind an external identifier', '<!DOCTYPE a SYSTEM "a.dtd" [ ]><a/>', 'HP305'],
    [
      'entities that expand each other',
      '<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;">]><a>&c;</a>',
      'HP305',
    ],
    ['an entity that is none of the five', '<a>&copy;</a>', 'HP301'],
    ['a reference to NUL', '<a>&#0;</a>', 'HP301'],
    ['an entity called constructor', '<a>&constructor;</a>', 'HP301'],
    ['a bare ampersand', '<a>b & c</a>', 'HP301'],
    ['text behind the root', '<a/>b', 'HP301'],
    ['a closing tag that opens nothing', '<a></b></a>', 'HP301'],
    ['an attribute without a value', '<a b/>', 'HP301'],
    ['no element at all', '<!-- a -->', 'HP301'],
  ])('%s is refused', async (_what, xml, code) => {
    expect((await refusal(xml)).code).toBe(code);
  });

  it('a document type that only names an external one is skipped', async () => {
    expect(await elements('<!DOCTYPE a PUBLIC "-//A//[B]" "http://dtd.example/a.dtd"><a/>')).toEqual(['a']);
  });

  it('says where: line and column of what is wrong', async () => {
    const { line, column } = await refusal('<a>\n  <b>\n  </c>\n</a>');
    expect({ line, column }).toEqual({ line: 3, column: 6 });
  });
});

describe('text of an element', () => {
  it('joins text, CDATA and the five entities', async () => {
    expect(await elements('<text>a &lt;&amp;&gt;&quot;&apos; <![CDATA[<b> & ]]>c&#x41;</text>')).toEqual([
      'text: a <&>"\' <b> & cA',
    ]);
  });

  it('is kept up to 4,000 characters', async () => {
    const [found = ''] = await elements(`<text>${'a'.repeat(100_000)}</text>`);
    expect(found.length).toBeLessThanOrEqual(8_000 + 'text: '.length);
  });

  it('and a value of an attribute take no more room than a piece of the file, however long they are', async () => {
    const long = 'log & '.repeat(200_000);
    const source = await Source.open(
      new TextEncoder().encode(
        `<a b="${long.replaceAll('&', '&amp;')}"><text><![CDATA[${long}]]>${'x'.repeat(1_000_000)}</text></a>`,
      ),
    );
    const lengths: number[] = [];
    await readXml(source, {
      wants: (name) => name === 'text',
      open: (_name, { b = '' }) => lengths.push(b.length),
      close: (_name, text) => lengths.push(text.length),
    });
    expect(lengths.every((length) => length < 512 * 1024)).toBe(true);
    expect(lengths).toHaveLength(4);
  });

  it('loses control characters, written raw or as references, and keeps the rest', async () => {
    expect(await elements('<text>a\u001b[31mb&#27;&#x1b;c\tDé</text>')).toEqual(['text: a[31mbc\tDé']);
  });
});

describe('encodings', () => {
  const utf16be = (text: string): Uint8Array => {
    const bytes = new Uint8Array(2 + text.length * 2);
    bytes.set([0xfe, 0xff]);
    for (let index = 0; index < text.length; index++) {
      bytes.set([text.charCodeAt(index) >> 8, text.charCodeAt(index) & 0xff], 2 + index * 2);
    }
    return bytes;
  };

  it('reads UTF-16 of either order by its mark', async () => {
    expect(await elements(utf16be('<text>größe</text>'))).toEqual(['text: größe']);
  });

  it('replaces bytes that are no UTF-8 and says so', async () => {
    const source = await Source.open(Uint8Array.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]));
    await readXml(source, { wants: () => false, open: () => {}, close: () => {} });
    expect([...source.repairs.values()]).toEqual([{ kind: 'remark.bytes', encoding: 'UTF-8' }]);
  });
});

describe('the root element', () => {
  it.each([
    ['<?xml version="1.0"?>\n<!-- <b/> --><a c="1" d=\'2\'/>', 'a'],
    ['<!DOCTYPE a [ <!ELEMENT a ANY> ]>\n<a/>', 'a'],
    ['plain text <a/>', null],
    ['<!-- never closed', null],
    ['', null],
  ])('of %j is %j', (head, root) => {
    expect(rootOf(head).root).toBe(root);
  });

  it('comes with its attributes', () => {
    expect({ ...rootOf('<a c="1" d=\'2\'><b e="3"/></a>').attributes }).toEqual({ c: '1', d: '2' });
  });
});
