package dev.tributary.cli.docs;

import dev.tributary.testing.docs.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sections of a document, and the names in the first column of their tables. */
final class Headings {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final String FENCE = "```";

    private Headings() {}

    /** Returns the anchors of the headings, for links. */
    static Set<String> anchors(Document document) {
        return parts(document).keySet().stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    /** Returns the code spans in the first column of the tables of one section. */
    static List<String> named(Document document, String heading) {
        List<String> named = new ArrayList<>();
        for (String line : parts(document).getOrDefault(heading, List.of())) {
            if (line.startsWith("| `")) {
                Matcher code = CODE.matcher(line.split("(?<!\\\\)\\|")[1]);
                while (code.find()) {
                    named.add(code.group(1));
                }
            }
        }
        return named;
    }

    /** Returns the lines below each heading, without blocks. */
    static Map<String, List<String>> parts(Document document) {
        Map<String, List<String>> parts = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        boolean inBlock = false;
        for (String line : document.lines()) {
            inBlock ^= line.strip().startsWith(FENCE);
            if (!inBlock && line.startsWith("#")) {
                lines = new ArrayList<>();
                parts.put(line.replaceFirst("#+ ", ""), lines);
            } else if (!inBlock) {
                lines.add(line);
            }
        }
        return parts;
    }
}
