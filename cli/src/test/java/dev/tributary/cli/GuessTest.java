package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code guess} prints, writes and ends with. */
class GuessTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void someExports() throws IOException {
        Files.createDirectories(folder.resolve("exports"));
        Files.writeString(
                folder.resolve("exports/visits.csv"),
                "session_id,user_id,timestamp,utm_source,utm_medium\n1,a,2026-03-01T10:00:00Z,google,cpc\n");
        Files.writeString(
                folder.resolve("exports/orders.csv"),
                "order_id,user_id,created_at,total\n1,a,2026-03-02T10:00:00Z,12.50\n");
    }

    private Cli.Result guess(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "guess";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new Cli(folder).run(all);
    }

    @Test
    void whatItWritesIsRunAsItIs() {
        Cli.Result guess = guess("--db", "csv:exports", "--out", "tributary.yml");
        assertThat(guess.exitCode()).as(guess.all()).isZero();
        assertThat(guess.out())
                .contains("Table      visits: sessions", "To decide", "Paid Search", "File       tributary.yml")
                .contains("Next       tributary run --out out");

        Cli.Result run = new Cli(folder).run("run", "--out", "out");
        assertThat(run.exitCode()).as(run.all()).isZero();
        assertThat(run.out()).contains("Check      ok    revenue  12.50 = 12.50 in the report");
    }

    @Test
    void aPathAloneMayBeAFolderOrAFile() {
        assertThat(guess("--db", "exports").out()).contains("  db: csv:exports ");
        Cli.Result file = guess("--db", "exports/visits.csv");
        assertThat(file.exitCode()).isZero();
        assertThat(file.out())
                .contains("  db: csv:exports ", "Where are the orders?")
                .doesNotContain("Table      orders");
    }

    @Test
    void whatIsThereIsNeverOverwritten() throws IOException {
        Files.writeString(folder.resolve("tributary.yml"), "db: mine.db\n");
        Cli.Result guess = guess("--db", "csv:exports", "--out", "tributary.yml");

        assertThat(guess.exitCode()).isEqualTo(2);
        assertThat(guess.err()).contains("is there already", "never overwritten");
        assertThat(folder.resolve("tributary.yml")).hasContent("db: mine.db");
    }

    /** Nothing is written where nothing was found, and the code says it. */
    @Test
    void whatIsNotRecognisedEndsWith11AndHelps() throws IOException {
        Files.createDirectories(folder.resolve("lists"));
        Files.writeString(folder.resolve("lists/words.csv"), "word,meaning\na,b\n");
        Cli.Result guess = guess("--db", "csv:lists", "--out", "tributary.yml");

        assertThat(guess.exitCode()).isEqualTo(11);
        assertThat(guess.out()).contains("Nothing    was recognised", "bring-your-own-tables.md", "tributary presets");
        assertThat(folder.resolve("tributary.yml")).doesNotExist();
    }

    @Test
    void itSaysWhatToNameWithoutAnAddress() {
        Cli.Result guess = guess();
        assertThat(guess.exitCode()).isEqualTo(2);
        assertThat(guess.err()).contains("No database is named.", "csv:FOLDER", "postgresql://HOST/DB");
    }

    @Test
    void theReferenceTablesAreRecognised() {
        new Cli(folder).run("generate", "--out", "shop.db", "--sessions", "200", "--conversions", "20");
        Cli.Result guess = guess("--db", "shop.db", "--out", "shop.yml");
        assertThat(guess.exitCode()).as(guess.all()).isZero();
        assertThat(guess.out()).contains("Table      session_costs: costs of sessions", "Usable     200 sessions");

        new Cli(folder).run("run", "--db", "shop.db", "--results", "plain.db", "--out", "plain");
        Cli.Result run =
                new Cli(folder).run("run", "--config", "shop.yml", "--results", "guessed.db", "--out", "guessed");
        assertThat(run.exitCode()).as(run.all()).isZero();
        assertThat(folder.resolve("guessed/channel_reporting.csv"))
                .hasSameTextualContentAs(folder.resolve("plain/channel_reporting.csv"));
    }

    @Test
    void aTextFromOutsideIsShownAndWrittenInOneLine() throws IOException {
        Files.writeString(
                folder.resolve("exports/visits.csv"),
                "session_id,user_id,timestamp,\"utm_source\nsource: x\",utm_medium\n1,a,2026-03-01T10:00:00Z,google,cpc\n");
        Files.move(folder.resolve("exports/orders.csv"), folder.resolve("exports/orders\u001b[31m.csv"));
        Cli.Result guess = guess("--db", "csv:exports", "--out", "tributary.yml");

        assertThat(guess.exitCode()).as(guess.all()).isZero();
        assertThat(guess.out()).doesNotContain("\u001b");
        assertThat(new Cli(folder).run("run", "--out", "out").exitCode()).isZero();
    }
}
