package dev.tributary.store.csv;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.csv.CsvAsked;
import dev.tributary.core.csv.NumberForms;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CSV files as texts: packed ones, damaged ones, and encodings that show only late. */
class CsvTextTest {
    @TempDir
    private Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("paths.csv"), bytes);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static CsvText open(Path file) {
        return CsvText.read(file, CsvAsked.NOTHING, header -> header.contains("path"));
    }

    private static List<String> cells(CsvText text) {
        List<String> cells = new ArrayList<>();
        text.each(cells::addAll, row -> cells.addAll(row.getFields()));
        return cells;
    }

    @Test
    void aPackedFileIsReadWhateverItsNameSays() throws IOException {
        Path file = file(packed("path;n\nÄ;1\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(cells(open(file))).containsExactly("path", "n", "Ä", "1");
    }

    @Test
    void aPackedFileThatIsCutOffDamagedOrFollowedByOthersIsNotReadInPart() throws IOException {
        byte[] rows = "path,n\n".concat("a > b,1\n".repeat(1000)).getBytes(StandardCharsets.UTF_8);
        byte[] packed = packed(rows);
        Path cut = file(Arrays.copyOf(packed, packed.length - 12));
        assertFails(ProblemKind.SOURCE_DATA, () -> cells(open(cut))).contains("is cut off");
        byte[] damaged = packed.clone();
        damaged[packed.length - 6] ^= 1;
        Path flipped = file(damaged);
        assertFails(ProblemKind.SOURCE_DATA, () -> cells(open(flipped))).contains("is damaged");
        byte[] longer = Arrays.copyOf(packed, packed.length + 40);
        Arrays.fill(longer, packed.length, longer.length, (byte) 'x');
        Path followed = file(longer);
        assertFails(ProblemKind.SOURCE_DATA, () -> cells(open(followed))).contains("further bytes");
    }

    @Test
    void twoPackedFilesInOneAreReadAsOne() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(packed("path,n\na,1\n".getBytes(StandardCharsets.UTF_8)));
        both.write(packed("b,2\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(cells(open(file(both.toByteArray())))).containsExactly("path", "n", "a", "1", "b", "2");
    }

    @Test
    void anEncodingThatShowsOnlyBehindTheBeginningIsFoundAllTheSame() throws IOException {
        String rows = "path;n\n" + "e-mail > direct;1\n".repeat(100_000) + "Küche;1\n";
        for (String charset : List.of("windows-1252", "UTF-8")) {
            CsvText text = open(file(rows.getBytes(Charset.forName(charset))));
            assertThat(cells(text)).endsWith("Küche", "1");
            assertThat(text.form(new NumberForms()).charset().name()).isEqualTo(charset);
        }
    }

    @Test
    void oneDamagedCellMakesNoFileAnotherEncoding() throws IOException {
        byte[] rows = "path,n\nKüche,1\nBüro,1\nK?che,1\n".getBytes(StandardCharsets.UTF_8);
        rows[new String(rows, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xFC;
        Path file = file(rows);
        assertFails(ProblemKind.SOURCE_DATA, () -> cells(open(file))).contains("after line 3");
    }

    @Test
    void aQuoteThatIsNeverClosedIsNamedByItsLine() throws IOException {
        Path file = file("path,n\na,1\n\"b,1\nc,1\n".getBytes(StandardCharsets.UTF_8));
        assertFails(ProblemKind.SOURCE_DATA, () -> cells(open(file))).contains("line 3", "never closed");
    }
}
