package dev.tributary.report.common;

import dev.tributary.core.intake.FilesRead;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.intake.NameCount;
import dev.tributary.core.intake.NameVariants;
import dev.tributary.core.text.Shown;
import dev.tributary.report.text.Numbers;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The information about a source's names and users, as text; empty if there is none. */
public final class IntakeText {
    private static final int MOST_LISTED = 5;
    private static final String LABELLED = "%-11s%s";

    private IntakeText() {}

    /** Returns the lines, without an end of line. */
    public static List<String> lines(Intake intake) {
        return lines(intake, "session", "sessions");
    }

    /**
     * The same for names that are counted in other units than sessions.
     *
     * @param one the unit, singular
     * @param many the unit, plural
     */
    public static List<String> lines(Intake intake, String one, String many) {
        List<String> lines = new ArrayList<>();
        files(lines, intake.understood().files());
        unknown(lines, intake);
        renamed(lines, intake, one, many);
        variants(lines, intake.variants());
        lines.addAll(UnderstoodText.lines(intake.understood()));
        return lines;
    }

    /** With a name and not a number where there is one file, since the form is that of all. */
    private static void files(List<String> lines, List<FilesRead> files) {
        String label = "Files";
        for (FilesRead read : files) {
            String names = Shown.plain(read.files().get(0))
                    + (read.files().size() > 1
                            ? " and " + Numbers.counted(read.files().size() - 1, "other", "others")
                            : "");
            lines.add(LABELLED.formatted(label, names + ": " + read.form().told()));
            label = "";
        }
    }

    private static void unknown(List<String> lines, Intake intake) {
        if (intake.unknown().isEmpty()) {
            return;
        }
        lines.add(LABELLED.formatted(
                "Nobody",
                sessions(intake.unknownSessions()) + " and " + conversions(intake.unknownConversions())
                        + " of unknown users; in no journey, but cost and revenue count"));
        list(
                lines,
                intake.unknown().stream()
                        .map(user -> Shown.quoted(user.id()) + ": " + sessions(user.sessions()) + ", "
                                + conversions(user.conversions()))
                        .toList());
    }

    private static void renamed(List<String> lines, Intake intake, String one, String many) {
        if (intake.renamed().isEmpty()) {
            return;
        }
        lines.add(LABELLED.formatted(
                "Renamed", Numbers.counted(intake.renamedSessions(), one, many) + " by channel_names"));
        list(
                lines,
                intake.renamed().stream()
                        .filter(entry -> entry.sessions() == 0)
                        .map(entry -> "no " + one + " has the channel " + Shown.quoted(entry.from()))
                        .toList());
    }

    private static void variants(List<String> lines, List<NameVariants> groups) {
        if (groups.isEmpty()) {
            return;
        }
        lines.add(LABELLED.formatted(
                "Names",
                Numbers.counted(groups.size(), "group of names differs", "groups of names differ")
                        + " only in case, blanks or Unicode composition; they are treated as different"));
        list(
                lines,
                groups.stream()
                        .map(group -> group.column() + ": "
                                + group.names().stream()
                                        .map(name -> shown(name, group) + " " + Numbers.count(name.rows()))
                                        .collect(Collectors.joining(", ")))
                        .toList());
    }

    /** With character codes, if another name of the group looks the same. */
    private static String shown(NameCount name, NameVariants group) {
        boolean alike = group.names().stream()
                .filter(other -> !other.equals(name))
                .anyMatch(other -> look(other.name()).equals(look(name.name())));
        return alike ? "'" + coded(name.name()) + "'" : Shown.quoted(name.name());
    }

    private static String look(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
    }

    private static String coded(String name) {
        StringBuilder coded = new StringBuilder();
        Shown.plain(name)
                .chars()
                .forEach(c -> coded.append(
                        c < 0x80 || c == '…' ? String.valueOf((char) c) : String.format(Locale.ROOT, "\\u%04x", c)));
        return coded.toString();
    }

    private static void list(List<String> lines, List<String> entries) {
        entries.stream().limit(MOST_LISTED).forEach(entry -> lines.add(LABELLED.formatted("", entry)));
        if (entries.size() > MOST_LISTED) {
            lines.add(LABELLED.formatted("", "and " + Numbers.count(entries.size() - MOST_LISTED) + " more"));
        }
    }

    private static String sessions(long count) {
        return Numbers.counted(count, "session", "sessions");
    }

    private static String conversions(long count) {
        return Numbers.counted(count, "conversion", "conversions");
    }
}
