package dev.tributary.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.docs.CommandOutput;
import dev.tributary.testing.docs.Document;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference documents exactly the options and settings of the program. */
class OptionsTest {
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");
    private static final Set<String> STEPS = Set.of("run", "journeys", "attribute", "report", "export");
    private static final Set<String> TAKES_OPTIONS_OF_STEPS =
            Set.of("run", "plan", "journeys", "attribute", "report", "export");
    private static final Set<String> COMMAND_LINE_ONLY = Set.of("--help", "--version", "--debug");

    private static final Document COMMANDS = Document.of("docs/reference/commands.md");
    private static final Document CONFIGURATION = Document.of("docs/reference/configuration.md");

    /** Returns the commands as listed by the program. */
    static List<String> commands() {
        return help().lines().stream()
                .dropWhile(line -> !line.equals("Commands:"))
                .skip(1)
                .takeWhile(line -> line.startsWith("  "))
                .map(line -> line.strip().split(" ")[0])
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theReferenceHasTheOptionsThatHelpShows(String command) {
        Stream<String> parts = Stream.of(
                "Options of every command",
                TAKES_OPTIONS_OF_STEPS.contains(command) ? "Options of the steps" : "",
                "`tributary " + command + "`");
        Set<String> documented = parts.flatMap(part -> Headings.named(COMMANDS, part).stream())
                .flatMap(OptionsTest::options)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(documented).isEqualTo(shownByHelp(command));
    }

    @Test
    void theReferenceAndTheReadmeHaveTheCommandsThatHelpShows() {
        List<String> commands =
                commands().stream().map(command -> "tributary " + command).toList();
        assertThat(commands).hasSizeGreaterThan(STEPS.size());
        assertThat(Headings.parts(COMMANDS).keySet().stream()
                        .filter(heading -> heading.startsWith("`"))
                        .map(heading -> heading.replace("`", "")))
                .containsExactlyInAnyOrderElementsOf(commands);
        assertThat(Headings.named(Document.of("README.md"), "Commands")).containsExactlyInAnyOrderElementsOf(commands);
    }

    @Test
    void theConfigurationReferenceHasEverySetting() {
        Set<String> settings = new TreeSet<>();
        STEPS.forEach(step -> settings.addAll(shownByHelp(step)));
        settings.removeAll(COMMAND_LINE_ONLY);
        assertThat(Headings.named(CONFIGURATION, "Configuration")).containsExactlyInAnyOrderElementsOf(settings);
        List<String> lines = Headings.parts(CONFIGURATION).getOrDefault("Configuration", List.of());
        assertThat(settings).filteredOn(option -> !option.equals("--config")).allSatisfy(option -> {
            String key = option.substring(2).replace('-', '_');
            assertThat(lines)
                    .contains(
                            "| `" + option + "` | `TRIBUTARY_" + key.toUpperCase(Locale.ROOT) + "` | `" + key + "` |");
        });
    }

    /** Returns options at the beginning of lines; a description may mention others. */
    private static Set<String> shownByHelp(String command) {
        return help(command).lines().stream()
                .filter(line -> line.matches("  (-[a-zA-Z], |    )--.*"))
                .map(line -> OPTION.matcher(line).results().findFirst().orElseThrow())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static CommandOutput help(String... command) {
        return Program.run(
                Path.of("").toAbsolutePath(),
                Map.of(),
                Stream.concat(Stream.of(command), Stream.of("--help")).toList());
    }

    private static Stream<String> options(String code) {
        return OPTION.matcher(code).results().map(MatchResult::group).limit(1);
    }
}
