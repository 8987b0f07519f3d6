package dev.tributary.testing;

import dev.tributary.core.journey.Journeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The public reference data: a database, and the real service's answers for it. It is not part of the project; it is
 * expected in the folder {@code shared} beside the project's root. Immutable and thread-safe.
 */
public final class ReferenceData {
    private static final String ROOT_PROPERTY = "tributary.root";

    private final Path folder;

    private ReferenceData(Path folder) {
        this.folder = folder;
    }

    /**
     * Returns the reference data, for a test that needs it. If the folder is missing, the test is skipped with a
     * message; on a build server (environment {@code CI=true}) it fails, so that a green build always includes the
     * data.
     */
    public static ReferenceData require() {
        Path root = Path.of(System.getProperty(ROOT_PROPERTY, "")).toAbsolutePath();
        Path folder = root.resolve("../shared").normalize();
        if (!Files.isDirectory(folder.resolve("challenge"))) {
            String message = "the reference data is not in ../shared, seen from the project's root";
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(message);
            }
            Assumptions.abort(message);
        }
        return new ReferenceData(folder);
    }

    /** Returns the reference database; open it read-only. */
    public Path challengeDb() {
        return folder.resolve("challenge/challenge.db");
    }

    /** Returns a sample of an export, by its name below {@code formats/samples}. */
    public Path format(String name) {
        return folder.resolve("formats/samples").resolve(name);
    }

    /** Returns the journeys of the reference database: sessions strictly before the conversion, no look-back. */
    public Journeys journeys() {
        try {
            return ReferenceDatabase.journeys(challengeDb());
        } catch (SQLException e) {
            throw new IllegalStateException("the reference database cannot be read", e);
        }
    }

    /** Returns the recorded answers for the reference database, one row per session of a journey. */
    public List<GoldenRow> goldenAttribution() {
        return read(folder.resolve("challenge/golden_attribution.csv"), GoldenFiles::attribution);
    }

    /** Returns the report computed from {@link #goldenAttribution()}. */
    public List<GoldenChannelDay> goldenChannelReporting() {
        return read(folder.resolve("challenge/golden_channel_reporting.csv"), GoldenFiles::channelReporting);
    }

    /** Returns journeys as sent to the real service, with its answers. */
    public List<RecordedAnswer> recordedAnswers() {
        return read(folder.resolve("ihc/recorded/train.jsonl"), RecordedAnswers::read);
    }

    /**
     * Returns a file of grouped paths or their expected figures: {@code paths.csv}, {@code expected_rules.csv} and
     * others.
     */
    public Path pathData(String file) {
        return folder.resolve("oracles/pathdata").resolve(file);
    }

    /** Returns a file of one of the cases of users, such as {@code 27-local-days}. */
    public Path ofCase(String name, String file) {
        return folder.resolve("cases").resolve(name).resolve(file);
    }

    /** Returns a file of the samples of other programs' formats, such as {@code channel_lists}. */
    public Path ofFormat(String sample, String file) {
        return folder.resolve("formats/samples").resolve(sample).resolve(file);
    }

    /** Returns the rows of one of these files below its header; no cell contains a comma. */
    public List<List<String>> pathDataRows(String file) {
        return read(pathData(file), GoldenFiles::rows);
    }

    private static <T> List<T> read(Path file, Parser<T> parser) {
        try {
            return parser.parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Parser<T> {
        List<T> parse(Path file) throws IOException;
    }
}
