import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { EvidenceSpan, Trail } from '../page-state.ts';

/** What the caller said, by machine, with the words marked that decided. */
export function TrailWords({ trail: { words, recordingLink } }: { readonly trail: Trail }) {
  const { transcript, spans } = words;
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={
            recordingLink && (
              <Link href={recordingLink} external externalIconAriaLabel="opens in a new tab">
                Recording
              </Link>
            )
          }
        >
          What the caller said
        </Header>
      }
    >
      {transcript ? (
        <SpaceBetween size="s">
          <p className="words-with-evidence">
            {pieces(transcript, spans).map(({ text, rules }, at) =>
              rules ? (
                <mark key={at} title={rules}>
                  {text}
                </mark>
              ) : (
                text
              ),
            )}
          </p>
          {spans.length > 0 && <Box color="text-body-secondary">Marked: {[...new Set(spans.map(({ rule }) => rule))].join(', ')}</Box>}
        </SpaceBetween>
      ) : (
        <Box color="text-body-secondary">No transcript yet. It comes about a minute and a half after the call.</Box>
      )}
    </Container>
  );
}

/** The transcript cut at every begin and end of a span; each piece with the rules that cover it. */
function pieces(transcript: string, spans: readonly EvidenceSpan[]): { text: string; rules: string }[] {
  const cuts = [...new Set([0, ...spans.flatMap(({ start, end }) => [start, end]), transcript.length])].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((from, at) => {
    const till = cuts[at + 1] ?? transcript.length;
    const covering = spans.filter(({ start, end }) => start <= from && till <= end);
    return { text: transcript.slice(from, till), rules: [...new Set(covering.map(({ rule }) => rule))].join(', ') };
  });
}
