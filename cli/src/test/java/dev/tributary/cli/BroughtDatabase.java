package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with a database of any tables, its mapping, and the program. */
final class BroughtDatabase {
    /** The sessions of each conversion. */
    static final String JOURNEYS = "SELECT conv_id, session_id FROM attribution_customer_journey ORDER BY 1, 2";

    private final Path folder;
    private final Cli cli;
    private final Shop shop;

    BroughtDatabase(Path folder) {
        this.folder = folder;
        this.cli = new Cli(folder);
        this.shop = Shop.open(folder.resolve("shop.db"));
    }

    Shop shop() {
        return shop;
    }

    Cli cli() {
        return cli;
    }

    void mapping(String yaml) throws IOException {
        Files.writeString(folder.resolve("tributary.yml"), yaml);
    }

    /** Creates the tables of the reference names with these columns. */
    void tables(String sessionColumns, String conversionColumns) {
        shop.sql("CREATE TABLE session_sources (" + sessionColumns + ")");
        shop.sql("CREATE TABLE conversions (" + conversionColumns + ")");
        shop.sql("CREATE TABLE session_costs (session_id TEXT, cost REAL)");
    }

    /** Creates the reference tables without types. */
    void untyped() {
        tables(
                "session_id, user_id, event_date, event_time, channel_name, holder_engagement, closer_engagement,"
                        + " impression_interaction",
                "conv_id, user_id, conv_date, conv_time, revenue");
    }

    /** Runs a command that must succeed. */
    Cli.Result sound(String... arguments) {
        Cli.Result result = cli.run(arguments);
        assertThat(result.exitCode()).as(result.all()).isZero();
        return result;
    }

    /** A run that must succeed. */
    Cli.Result run() {
        return sound("run", "--db", "shop.db", "--out", "out");
    }

    /** A run that must end with an exit code. */
    Cli.Result refused(int exitCode) {
        Cli.Result result = cli.run("run", "--db", "shop.db", "--out", "out");
        assertThat(result.exitCode()).as(result.all()).isEqualTo(exitCode);
        return result;
    }
}
