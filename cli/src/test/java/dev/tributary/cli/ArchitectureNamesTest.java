package dev.tributary.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A type name is unique across all modules, including benchmarks that no other module uses. So the sources are checked,
 * and not the classes that this module depends on.
 */
class ArchitectureNamesTest {
    private static final Path ROOT =
            Path.of(System.getProperty("tributary.root", "")).toAbsolutePath().normalize();

    private static final Pattern TYPE = Pattern.compile(
            "^( *)(?:(?:public|protected|private|static|final|abstract|sealed|non-sealed) +)*"
                    + "(?:class|record|enum|interface|@interface) +(\\w+)",
            Pattern.MULTILINE);

    /** A class, record, enum or interface; nested ones are indented. */
    private record Declared(String name, boolean nested, String where) {}

    private static List<Declared> declared() throws IOException {
        List<Declared> all = new ArrayList<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path sources : modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(sources)) {
                    for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                            .toList()) {
                        all.addAll(declaredIn(ROOT.relativize(file).toString(), Files.readString(file)));
                    }
                }
            }
        }
        return all;
    }

    private static List<Declared> declaredIn(String file, String source) {
        List<Declared> all = new ArrayList<>();
        Matcher type = TYPE.matcher(source);
        while (type.find()) {
            all.add(new Declared(type.group(2), !type.group(1).isEmpty(), file));
        }
        return all;
    }

    /**
     * Returns the ambiguous names with their locations; nested types are included only if a top-level type has the same
     * name.
     */
    private static Map<String, List<String>> ambiguous(List<Declared> declared) {
        Set<String> outer = declared.stream()
                .filter(one -> !one.nested())
                .map(Declared::name)
                .collect(toSet());
        Map<String, List<String>> ambiguous = new TreeMap<>();
        declared.stream()
                .filter(one -> outer.contains(one.name()))
                .collect(groupingBy(Declared::name))
                .forEach((name, all) -> {
                    if (all.size() > 1) {
                        ambiguous.put(name, all.stream().map(Declared::where).toList());
                    }
                });
        return ambiguous;
    }

    @Test
    void aSimpleNameStandsOnce() throws IOException {
        List<Declared> declared = declared();
        assertThat(declared).hasSizeGreaterThan(700);
        assertThat(ambiguous(declared))
                .as("names with two meanings: who reads one has to look at the imports to know which is meant; give the"
                        + " younger class the field's own word for what it is, or say what it is about: not Rows but RunRows."
                        + " Types within others may share names with each other, as they are read with the outer one's")
                .isEmpty();
    }

    @Test
    void aNameThatStandsTwiceIsFoundWithinAnotherTypeToo() {
        List<Declared> declared = new ArrayList<>(declaredIn("a", "public final class Row {}\n"));
        declared.addAll(
                declaredIn("b", "/** Rows. */\nsealed interface Cells {\n    record Row(int a) implements Cells {}\n"));
        declared.addAll(declaredIn("c", "enum Kind {\n    A;\n\n    private enum Part {}\n}\n"));
        declared.addAll(declaredIn("d", "class Table {\n    static final class Part {}\n}\n"));
        assertThat(ambiguous(declared)).containsOnlyKeys("Row").containsEntry("Row", List.of("a", "b"));
    }
}
