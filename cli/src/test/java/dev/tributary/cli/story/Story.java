package dev.tributary.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.command.Commands;
import dev.tributary.cli.surroundings.Surroundings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * A generated shop, attributed by the local engine: its last thirty days and the thirty before.
 *
 * @param leads how much of a channel's credit of the last thirty days is for beginning journeys, less what is for
 *     ending them, as a part of it; in -1..1
 */
record Story(Month last, Month before, Map<String, Double> leads) {
    private static final String LEADS =
            "SELECT channel_name, (sum(initializer) - sum(closer)) / (sum(initializer) + sum(p.holder) + sum(closer))"
                    + " FROM tributary_phases p JOIN conversions USING (conv_id)"
                    + " JOIN session_sources USING (session_id) WHERE conv_date >= '2025-06-01' GROUP BY 1";

    static Story of(Path folder, long sessions, long seed) {
        run(
                folder,
                "generate",
                "--out",
                "shop.db",
                "--sessions",
                "" + sessions,
                "--conversions",
                "" + sessions * 2 / 25,
                "--seed",
                "" + seed);
        run(folder, "attribute", "--db", "shop.db");
        return new Story(
                month(folder, "2025-06-01", "2025-06-30"),
                month(folder, "2025-05-02", "2025-05-31"),
                leads(folder.resolve("shop.db")));
    }

    double lead(String channel) {
        return leads.getOrDefault(channel, Double.NaN);
    }

    private static Month month(Path folder, String from, String to) {
        return Month.of(JsonMapper.shared()
                .readTree(run(
                        folder, "compare", "--db", "shop.db", "--intervals", "--json", "--from", from, "--to", to)));
    }

    private static String run(Path folder, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Commands.execute(new Surroundings(
                List.of(arguments),
                folder,
                Map.of(),
                new PrintWriter(out),
                new PrintWriter(err),
                Surroundings.Terminal.NONE));
        assertThat(exitCode).as(out + "" + err).isZero();
        return out.toString();
    }

    private static Map<String, Double> leads(Path database) {
        Map<String, Double> leads = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LEADS)) {
            while (rows.next()) {
                leads.put(rows.getString(1), rows.getDouble(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return leads;
    }
}
