package dev.tributary.store.csvfolder;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.csv.CsvForm;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.FilesRead;
import dev.tributary.core.intake.mapping.Relation;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats of files: found out and told, or asked for. */
class CsvFormsTest {
    @TempDir
    private Path path;

    private Folder folder;

    @BeforeEach
    void inAFolder() {
        folder = new Folder(path);
    }

    private CsvForm form(Relation relation) {
        List<FilesRead> read = folder.open().filesRead(relation, Folder.COSTS);
        assertThat(read).hasSize(1);
        return read.get(0).form();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ''", "UTF-8, \uFEFF", "UTF-16LE, ''", "UTF-16LE, \uFEFF", "UTF-16BE, \uFEFF", "windows-1252, ''"
    })
    void whateverTheEncodingAndTheDelimiterTheRowsAreTheSame(String charset, String mark) throws IOException {
        for (String between : List.of(";", "\t", "|")) {
            String[] lines = {mark + "session_id;kanal;cost", "s1;Küche;1.234,50", "s2;\"a\nb\";-12,5", "s3;x;7"};
            for (int line = 0; line < lines.length; line++) {
                lines[line] = lines[line].replace(";", between);
            }
            for (String name : List.of("costs.csv", "packed.csv.gz")) {
                folder.with(name, Charset.forName(charset), lines);
                String table = name.substring(0, name.indexOf('.'));
                assertThat(folder.costs(table)).containsExactly("2 s1 1234.50", "3 s2 -12.5", "5 s3 7");
                CsvForm form = form(new Relation.Named(table));
                assertThat(form.charset().name()).isEqualTo(charset);
                assertThat(form.marked()).isEqualTo(!mark.isEmpty());
                assertThat(form.delimiter()).isEqualTo(between.charAt(0));
                assertThat(form.decimal()).isEqualTo(',');
            }
        }
    }

    @Test
    void aLineThatSaysTheDelimiterIsNoRow() throws IOException {
        folder.with("costs.csv", "sep=~", "session_id~cost", "s1~1,5");
        assertThat(folder.costs("costs")).containsExactly("3 s1 1.5");
    }

    @Test
    void decimalCommasDoNotHideTheDelimiter() throws IOException {
        folder.with("costs.csv", "session_id;cost, EUR;note", "s1;1,5;a", "s2;2,5;b");
        assertThat(folder.open().columns(new Relation.Named("costs")))
                .containsExactly("session_id", "cost, EUR", "note");
        folder.with("clear.csv", "session_id;cost", "s1;1,5");
        assertThat(folder.costs("clear")).containsExactly("2 s1 1.5");
        folder.with("one.csv", "session_id", "s1", "s2");
        assertThat(folder.open().columns(new Relation.Named("one"))).containsExactly("session_id");
    }

    @Test
    void anAmbiguousNumberIsAskedForUnlessAnotherOneOrTheUserDecides() throws IOException {
        folder.with("costs.csv", "session_id;cost", "s1;1.234", "s2;7");
        assertFails(ProblemKind.USAGE, () -> folder.costs("costs")).contains("costs.csv", "'1.234'", "a thousand or a");
        assertThat(folder.rows(new Relation.Named("costs", Map.of("decimal", "comma")), Folder.COSTS))
                .containsExactly("2 s1 1234", "3 s2 7");
        assertThat(folder.rows(new Relation.Named("costs", Map.of("decimal", "point")), Folder.COSTS))
                .containsExactly("2 s1 1.234", "3 s2 7");
        folder.with("part-1.csv", "session_id;cost", "s1;1.234").with("part-2.csv", "session_id;cost", "s2;0,5");
        assertThat(folder.costs("part")).as("another file decides").containsExactly("2 s1 1234", "4 s2 0.5");
        folder.with("both.csv", "session_id;cost", "s1;1.5", "s2;0,5");
        assertFails(ProblemKind.SOURCE_DATA, () -> folder.costs("both")).contains("in two ways");
    }

    @Test
    void theUserMaySayAnEncodingAndADelimiterAndNothingElse() throws IOException {
        folder.with("costs.csv", Charset.forName("iso-8859-2"), "session_id~cost", "Łódź~1.5");
        assertThat(folder.rows(
                        new Relation.Named("costs", Map.of("encoding", "iso-8859-2", "delimiter", "~")), Folder.COSTS))
                .containsExactly("2 Łódź 1.5");
        assertFails(ProblemKind.USAGE, () -> folder.open().columns(new Relation.Named("costs", Map.of("quote", "'"))))
                .contains("file: quote");
    }

    /** What decides may come long after the beginning that is looked at. */
    @Test
    void aNumberBehindTheBeginningDecidesOrIsAskedForAndIsNeverGuessed() throws IOException {
        List<String> lines = new ArrayList<>(List.of("session_id;cost"));
        IntStream.range(0, 100_000).forEach(row -> lines.add("session-" + row + ";12"));
        lines.add("late;12,50");
        lines.add("later;1.234");
        folder.with("costs.csv", lines.toArray(String[]::new));
        assertThat(folder.costs("costs")).endsWith("100002 late 12.50", "100003 later 1234");
        lines.remove(100_001);
        folder.with("costs.csv", lines.toArray(String[]::new));
        assertFails(ProblemKind.USAGE, () -> folder.costs("costs")).contains("'1.234'");
        lines.set(1, "first;0,5");
        lines.add("other;1.5");
        folder.with("costs.csv", lines.toArray(String[]::new));
        assertThat(folder.costs("costs"))
                .as("no number with a comma")
                .endsWith("100003 other 1.5 beside decimal commas");
    }

    @Test
    void anEncodingThatShowsLateIsTold() throws IOException {
        List<String> lines = new ArrayList<>(List.of("session_id;cost"));
        IntStream.range(0, 100_000).forEach(row -> lines.add("session-" + row + ";12"));
        lines.add("Müller;1");
        folder.with("costs.csv", Charset.forName("windows-1252"), lines.toArray(String[]::new));
        assertThat(folder.costs("costs")).endsWith("100002 Müller 1");
    }

    @Test
    void aDamagedTextIsBrokenAndTheOthersAreNot() throws IOException {
        byte[] bytes = "session_id,cost\nMüller,1\nJürgen,2\nM?ller,3\n".getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xFC;
        folder.with("costs.csv", bytes);
        List<String> kinds = new ArrayList<>();
        folder.open()
                .read(
                        new Relation.Named("costs"),
                        Folder.COSTS,
                        row -> kinds.add(row.kind(Field.COST_SESSION) + " " + row.encoding()));
        assertThat(kinds).containsExactly("TEXT UTF-8", "TEXT UTF-8", "BROKEN_TEXT UTF-8");
    }
}
