package dev.tributary.testing.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fenced block of a document.
 *
 * @param line the number of its first line, from 1
 * @param kind the first word of its info string, such as {@code console}; empty without one
 * @param file the second word, the name of the file that the block shows
 * @param lines its content, without the indentation of its fence
 */
public record DocumentBlock(int line, String kind, Optional<String> file, List<String> lines) {
    private static final String FENCE = "```";

    /** Returns the blocks of a document, in order. */
    public static List<DocumentBlock> of(Document document) {
        List<DocumentBlock> blocks = new ArrayList<>();
        List<String> lines = document.lines();
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).strip().startsWith(FENCE)) {
                int end = at + 1;
                while (end < lines.size() && !lines.get(end).strip().equals(FENCE)) {
                    end++;
                }
                blocks.add(block(lines.get(at), at + 2, lines.subList(at + 1, end)));
                at = end;
            }
        }
        return blocks;
    }

    private static DocumentBlock block(String fence, int line, List<String> lines) {
        int indentation = fence.indexOf(FENCE);
        String[] mark = fence.strip().substring(FENCE.length()).split(" ", 2);
        return new DocumentBlock(
                line,
                mark[0],
                mark.length == 2 ? Optional.of(mark[1]) : Optional.empty(),
                lines.stream()
                        .map(text -> text.substring(Math.min(indentation, text.length())))
                        .toList());
    }
}
