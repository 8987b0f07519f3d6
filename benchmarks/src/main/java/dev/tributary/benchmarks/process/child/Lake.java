package dev.tributary.benchmarks.process.child;

import dev.tributary.benchmarks.process.show.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Generated databases as Parquet, and the credits that runs over both have stored. */
public final class Lake implements AutoCloseable {
    private final PlugIn duck;
    private final Path folder;

    private Lake(PlugIn duck, Path folder) {
        this.duck = duck;
        this.folder = folder;
    }

    /**
     * Opens the plug-in.
     *
     * @param folder where the files stay for the next time
     */
    public static Lake open(Path home, Path folder) throws IOException, SQLException {
        return new Lake(PlugIn.open(home), folder);
    }

    /** Returns the folder with the tables of a database. */
    public Path parquet(Size size, Path database) throws IOException, SQLException {
        Path csv = SourceShapes.csv(SourceShapes.csvFolder(folder, size), database);
        try (Statement statement = duck.statement()) {
            return DuckFiles.lake(statement, csv, SourceShapes.TABLES);
        }
    }

    /** Returns what a run has stored in a database. */
    public CreditDigest stored(Path database) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            return CreditDigest.of(statement, "SELECT conv_id, session_id, ihc FROM attribution_customer_journey");
        }
    }

    /** Returns what the only run of a folder of results has stored as Parquet. */
    public CreditDigest ofSpark(Path results) throws SQLException {
        try (Statement statement = duck.statement()) {
            return CreditDigest.of(
                    statement,
                    "SELECT conv_id, session_id, ihc FROM read_parquet('" + results + "/runs/*/credits/*/*.parquet')");
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        duck.close();
    }
}
