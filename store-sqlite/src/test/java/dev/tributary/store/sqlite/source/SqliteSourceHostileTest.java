package dev.tributary.store.sqlite.source;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.store.sqlite.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that was made to do harm when it is read. */
class SqliteSourceHostileTest {
    @TempDir
    private Path folder;

    private Database shop;

    @BeforeEach
    void makeAShop() {
        shop = new Database(folder.resolve("shop.db")).run(Database.SESSIONS, Database.COSTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "load_extension('evil')",
                "writefile('made.txt', 'x')",
                "edit('x', 'touch made.txt')",
                "fts3_tokenizer('simple')",
                "readfile('/etc/passwd')"
            })
    void aViewThatCallsAFunctionWithEffectsIsRefusedAndNothingHappens(String call) throws IOException {
        shop.run("CREATE VIEW conversions AS SELECT 'c1' AS conv_id, 'u' AS user_id, '2023-09-02' AS conv_date,"
                + " '10:00:00' AS conv_time, " + call + " AS revenue");
        byte[] before = Files.readAllBytes(shop.file());

        assertFails(ProblemKind.SOURCE_DATA, new SqliteSource(shop.file())::read)
                .contains(shop.file().toString());
        assertThat(Files.readAllBytes(shop.file())).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(shop.file());
        }
    }

    @Test
    void triggersNeverRunBecauseNothingIsWrittenWhereTheyAre() throws IOException {
        shop.run(
                        Database.CONVERSIONS,
                        "CREATE TABLE harm (what text)",
                        "CREATE TRIGGER t1 AFTER INSERT ON session_sources BEGIN INSERT INTO harm VALUES ('s'); END",
                        "CREATE TRIGGER t2 AFTER UPDATE ON conversions BEGIN INSERT INTO harm VALUES ('c'); END")
                .soundConversion("c1");
        byte[] before = Files.readAllBytes(shop.file());

        assertThat(new SqliteSource(shop.file()).read().conversions()).hasSize(1);
        assertThat(Files.readAllBytes(shop.file())).isEqualTo(before);
        assertThat(shop.rows("SELECT * FROM harm")).isEmpty();
    }
}
