package dev.tributary.store.csvfolder;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.intake.mapping.Relation;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that nobody should have to read: each ends with a message, or with a row set aside, and in bounded memory. */
class HostileFilesTest {
    /** Far less than any of the files needs if it is held. */
    private static final String LITTLE = "-Xmx40m";

    @TempDir
    private Path path;

    private void costs(String name, String begin, String repeated, long times) throws IOException {
        Path file = path.resolve(name);
        byte[] some = repeated.repeat(1000).getBytes(StandardCharsets.UTF_8);
        OutputStream plain = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        try (OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(plain, 1 << 16) : plain) {
            out.write(begin.getBytes(StandardCharsets.UTF_8));
            for (long time = 0; time < times / 1000; time++) {
                out.write(some);
            }
        }
    }

    private String readWithLittleMemory() throws IOException {
        Process child = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        LITTLE,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadingChild.class.getName(),
                        path.toString()))
                .redirectErrorStream(true)
                .start();
        return new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    @Test
    void aFileFarLargerThanMemoryIsRead() throws IOException {
        costs("costs.csv", "session_id,note,cost\n", "a-session-id,\"a note, and a long one\",1.25\n", 2_000_000);
        assertThat(readWithLittleMemory()).isEqualTo("2000000 rows");
    }

    @Test
    void fiftyMegabytesInOneCellEndTheReading() throws IOException {
        costs("costs.csv", "session_id,cost\ns1,1\ns2,", "x", 50_000_000);
        assertThat(readWithLittleMemory())
                .startsWith("SOURCE_DATA: costs.csv, line 3: ")
                .contains("does not end within 1,048,576 characters");
        costs("costs.csv", "session_id,cost\ns1,1\n\"", "x, y\n", 10_000_000);
        assertThat(readWithLittleMemory())
                .startsWith("SOURCE_DATA: costs.csv, line 3: ")
                .contains("its quote");
    }

    @Test
    void aFileThatUnpacksToHundredsOfTimesItsSizeIsRefused() throws IOException {
        costs("costs.csv.gz", "session_id,cost\n", "s,1\n", 200_000_000);
        assertThat(Files.size(path.resolve("costs.csv.gz"))).isLessThan(2 << 20);
        assertThat(readWithLittleMemory())
                .startsWith("SOURCE_DATA: costs.csv.gz unpacks to more than 200 times its size");
        assertThat(new Folder(path).open().rows(new Relation.Named("costs")))
                .as("what it promises is known before it is read")
                .isBetween(150_000_000L, 400_000_000L);
        costs("costs.csv.gz", "session_id,cost\ns1,", "\0", 400_000_000);
        assertThat(readWithLittleMemory()).contains("line 2").contains("does not end within");
    }

    @Test
    void theLineInWhichAQuoteOpensIsNamed() throws IOException {
        Folder folder = new Folder(path);
        folder.with("costs.csv", "session_id,note,cost", "s1,\"two\nlines\",1", "s2,\"two\nlines", "s3,x,1");
        assertFails(ProblemKind.SOURCE_DATA, () -> folder.costs("costs"))
                .contains("costs.csv, line 4: the quote that opens in this line is never closed");
        folder.with("costs.csv", "session_id,note,cost", "s1,\"two\nlines\",\"1", "s2,x,2");
        assertFails(ProblemKind.SOURCE_DATA, () -> folder.costs("costs"))
                .as("not the line in which its row begins")
                .contains("line 3");
        folder.with("costs.csv", "session_id,cost", "s1,1", "\"s\"2,2", "s3,3");
        assertFails(ProblemKind.SOURCE_DATA, () -> folder.costs("costs"))
                .contains("line 3: a quoted cell continues after its closing quote");
    }

    @Test
    void aRowWithTooFewOrTooManyCellsIsNotUsedAndNotLost() throws IOException {
        Folder folder = new Folder(path);
        folder.with("costs.csv", "session_id,note,cost", "s1,a,1", "s2,a,b,2", "s3", "", "s4,a,4,,", "s5,a,5");
        assertThat(folder.costs("costs"))
                .containsExactly(
                        "2 s1 1",
                        "3 s2 b the row has 4 cells, and the header line 3",
                        "4 s3 - the row has 1 cell, and the header line 3",
                        "6 s4 4",
                        "7 s5 5");
    }

    @Test
    void aWordForAMissingNumberIsMissingAndNoOtherIs() throws IOException {
        Folder folder = new Folder(path);
        folder.with(
                "costs.csv", "session_id,cost", "NULL,NULL", "s2,\\N", "s3,NaN", "s4,\"\"", "s5,none of it", "s6,N1");
        assertThat(folder.costs("costs"))
                .containsExactly("2 NULL -", "3 s2 -", "4 s3 -", "5 s4 -", "6 s5 none of it", "7 s6 N1");
    }

    @Test
    void aFileThatIsNoTextIsCalledWhatItIs() throws IOException {
        Folder folder = new Folder(path);
        folder.with("costs.csv", "PK\u0003\u0004 and more\n".getBytes(StandardCharsets.ISO_8859_1));
        assertFails(ProblemKind.SOURCE_DATA, () -> folder.costs("costs")).contains("costs.csv is a spreadsheet");
        folder.with("costs.csv", "SQLite format 3\0\n".getBytes(StandardCharsets.ISO_8859_1));
        assertFails(ProblemKind.SOURCE_DATA, () -> folder.costs("costs")).contains("a SQLite database");
        folder.with("costs.csv", new byte[] {'a', (byte) 0x81, (byte) 0x8D, '\n'});
        assertFails(ProblemKind.SOURCE_DATA, () -> folder.costs("costs")).contains("not a text");
    }

    @Test
    void aNulIsKeptForTheRulesThatSetItsRowAside() throws IOException {
        Folder folder = new Folder(path);
        folder.with("costs.csv", "session_id,cost", "a\0b,1");
        assertThat(folder.costs("costs")).containsExactly("2 a\0b 1");
    }

    @Test
    void aFileThatIsChangedWhileItIsReadIsReadAgainLater() throws IOException {
        Folder folder = new Folder(path);
        String[] rows = "session_id,cost\n".concat("s,1\n".repeat(100_000)).split("\n");
        for (Change change : Change.values()) {
            folder.with("costs.csv", rows);
            boolean[] done = {false};
            assertFails(
                            ProblemKind.TEMPORARY,
                            () -> folder.open().read(new Relation.Named("costs"), Folder.COSTS, row -> {
                                if (!done[0]) {
                                    done[0] = true;
                                    change.make(path.resolve("costs.csv"));
                                }
                            }))
                    .as(change.name())
                    .contains("costs.csv was changed while it was read");
        }
        folder.with("costs.csv", rows);
        CsvFolder open = folder.open();
        open.read(new Relation.Named("costs"), Folder.COSTS, row -> {});
        Change.GROWS.make(path.resolve("costs.csv"));
        assertFails(ProblemKind.TEMPORARY, open::requireUnchanged).contains("costs.csv");
    }

    /** What another program does to a file. */
    private enum Change {
        GROWS {
            @Override
            void to(Path file) throws IOException {
                Files.writeString(file, "t,2\n", StandardOpenOption.APPEND);
            }
        },
        IS_CUT {
            @Override
            void to(Path file) throws IOException {
                Files.writeString(file, "session_id,cost\ns,\"1");
            }
        },
        IS_REPLACED {
            @Override
            void to(Path file) throws IOException {
                Path other = file.resolveSibling("other");
                Files.copy(file, other);
                Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
                Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
            }
        },
        IS_GONE {
            @Override
            void to(Path file) throws IOException {
                Files.delete(file);
            }
        };

        abstract void to(Path file) throws IOException;

        void make(Path file) {
            try {
                to(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
