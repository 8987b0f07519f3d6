package dev.tributary.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.docs.CommandOutput;
import dev.tributary.testing.docs.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents' pictures of a report are those of the page that the demo makes now. {@code docs/images/make} makes them. */
class PicturesTest {
    private static final Path IMAGES =
            Path.of(System.getProperty("tributary.root", "")).resolve("docs/images");
    private static final Path DIGEST = IMAGES.resolve("report.sha256");

    /** The section with the run's id and time, which differ from run to run. */
    private static final String RUN = "(?s)<section[^>]* id=\"run\".*?</section>";

    @TempDir
    private Path folder;

    private static List<Path> pictures() throws IOException {
        try (Stream<Path> files = Files.list(IMAGES)) {
            return files.filter(file -> file.getFileName().toString().matches("report-.*\\.png"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thePicturesAreOfThePageThatTheDemoMakesNow() throws IOException, NoSuchAlgorithmException {
        CommandOutput demo = Program.run(folder, Map.of(), List.of("demo"));
        assertThat(demo.exitCode()).as(demo.toString()).isZero();
        String page = Files.readString(folder.resolve("tributary-demo/report.html"))
                .replace(folder + "/", "")
                .replaceFirst(RUN, "");
        String digest = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(page.getBytes(StandardCharsets.UTF_8)));
        if (Boolean.getBoolean("tributary.pictures.record")) {
            Files.writeString(DIGEST, digest + "\n");
        }

        assertThat(DIGEST)
                .as("The page has changed since its pictures were taken; take them again with docs/images/make.")
                .content()
                .isEqualTo(digest + "\n");
    }

    @Test
    void everyPictureIsInADocumentAndSmall() throws IOException {
        String documents =
                String.join("\n", Document.all().stream().map(Document::text).toList());

        assertThat(pictures()).hasSizeGreaterThan(10).allSatisfy(picture -> {
            String name = picture.getFileName().toString();
            assertThat(documents).contains("images/" + name);
            assertThat(Files.size(picture))
                    .as(name)
                    .isLessThan(name.matches(".*-(light|dark).png") ? 300_000 : 150_000);
        });
    }
}
