package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More aliases than there is memory: said before they are read, with a heap that is enough. */
class LittleMemoryIdentitiesTest {
    private static final Pattern ASKED = Pattern.compile("TRIBUTARY_JAVA_OPTS=(-Xmx\\d+m)");
    private static final String[] RUN = {"run", "--db", "shop.db", "--attributor", "ihc-local", "--out", "out"};

    @TempDir
    private Path folder;

    @Test
    void whatAliasesTakeIsKnownBeforeTheyAreReadAndTheSuggestedHeapIsEnough() throws Exception {
        Cli.Result made = new Cli(folder)
                .run("generate", "--out", "shop.db", "--sessions", "3000", "--conversions", "500", "--seed", "5");
        assertThat(made.exitCode()).as(made.all()).isZero();
        Shop.open(folder.resolve("shop.db"))
                .sql("CREATE TABLE logins AS WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n"
                        + " WHERE i < 300000) SELECT printf('the cookie of a device %08d', i) AS alias,"
                        + " printf('somebody who logs in %08d', i / 2) AS user_id FROM n");
        Files.writeString(folder.resolve("tributary.yml"), "source: {identities: {table: logins}}\n");

        String heap;
        try (OwnProcess process = OwnProcess.start(folder, Map.of(), List.of("-Xmx32m"), RUN)) {
            String said = process.err();
            assertThat(said)
                    .contains("error: 500 conversions and 300,000 ids of their users take about ")
                    .doesNotContain("OutOfMemory");
            assertThat(process.exitCode()).isEqualTo(3);
            Matcher asked = ASKED.matcher(said);
            assertThat(asked.find()).as(said).isTrue();
            heap = asked.group(1);
        }
        try (OwnProcess process = OwnProcess.start(folder, Map.of(), List.of(heap), RUN)) {
            assertThat(process.err()).as(heap).doesNotContain("OutOfMemory");
            assertThat(process.exitCode()).as(heap).isZero();
        }
    }
}
