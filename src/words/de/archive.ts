import type { Words } from '../language.ts';

/** The texts that lie in an archive beside its record. */
export const archive: Words['archive'] = {
  how: ({ name, title, verdict, when, files, digest, head, hasAttestations }) =>
    `Dies ist die Akte ${name}: ${title}
${verdict}, entschieden ${when}.

Öffnen Sie ${files.page}, um sie zu lesen. Ein Netz ist nicht nötig.

Um sie zu prüfen, entpacken Sie das Archiv in einen leeren Ordner und führen
Sie dort aus:

    sha256sum -c ${files.sums}

Jede Zeile muss auf OK enden, und der Ordner darf keine anderen Dateien
enthalten als die genannten und ${files.sums} selbst. Vergleichen Sie dann den
Digest der Akte:

    sha256sum ${files.record}

Er muss der sein, den der Ledger, die Seite der Akte und jeder Link nennen:

    ${digest}

${files.ledger} ist der Ledger, wie er war. Er endete mit

    ${head}

Bewahren Sie das auf: Damit kann jeder später feststellen, dass davor nichts
geändert, weggelassen oder abgeschnitten wurde:

    npx holdpoint verify --since ${head}

Holdpoint leitet das Verdikt auch neu aus den Nachweisen in der Akte ab:

    npx holdpoint verify <dieses Archiv>${
      hasAttestations
        ? `

und prüft, wer in ${files.attestations} dafür einsteht:

    npx holdpoint verify <dieses Archiv> --key <öffentlicher Schlüssel>`
        : ''
    }
`,
  rawHere: 'Rohdateien, aus denen die Nachweise gelesen wurden, und wo sie hier liegen:',
  rawNotHere:
    'Rohdateien, die nicht hier sind, weil sie nicht mehr wie aufgezeichnet, zu groß oder\nnicht ohne ein Geheimnis waren:',
};
