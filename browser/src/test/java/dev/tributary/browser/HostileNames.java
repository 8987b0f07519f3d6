package dev.tributary.browser;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Names of channels, campaigns, conversions and conversion types that would do harm, where a page took them for more. */
final class HostileNames {
    static final String SCRIPT = "<script>window.pwned=1</script>";
    static final String IMAGE = "\"><img src=x onerror=window.pwned=2>";
    static final String QUOTE = "' onmouseover='window.pwned=3' x='";
    static final String STYLE = "</style><script>window.pwned=4</script>";
    static final String TITLE = "</title><script>window.pwned=5</script>";
    static final String CDATA = "]]></svg><script>window.pwned=6</script>";
    static final String COMMENT = "--><!--<script>window.pwned=7</script>";
    static final String TURNED = "\u202Egnidaeh \u2066isolated";
    static final String LONG = "Very long name " + "ab cd ".repeat(1_700);
    static final String UNBROKEN = "x".repeat(10_240);
    static final String FORMULA = "=1+1";
    static final String AT = "@SUM(A1)";
    static final String TEMPLATE = "${1+1} {{7*7}} &amp; &lt;b&gt; \\u003cb\\u003e";
    static final String ADDRESS = "javascript:window.pwned=8";

    /** The channels: fewer than a generated database has. */
    static final List<String> CHANNELS = List.of(
            SCRIPT, IMAGE, QUOTE, STYLE, TITLE, CDATA, COMMENT, TURNED, LONG, UNBROKEN, FORMULA, AT, TEMPLATE, ADDRESS);

    /** A name of a file is shown, too. */
    static final String FILE = "shop & <b onclick='window.pwned=9'>.db";

    private HostileNames() {}

    /** Writes a database in which everything that has a name has one of these. */
    static void shop(Path file) {
        Path plain = file.resolveSibling("plain.db");
        GivenShop.generate(plain, 4, 6_000, 600);
        GivenShop.sql(
                plain,
                "ALTER TABLE conversions ADD COLUMN kind text",
                "UPDATE conversions SET conv_id = conv_id || '<i>' || char(8238)");
        rename(plain);
        if (!plain.toFile().renameTo(file.toFile())) {
            throw new IllegalStateException("cannot rename " + plain);
        }
    }

    private static void rename(Path file) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.setAutoCommit(false);
            List<String> old = Tables.column(
                    connection, "SELECT channel_name FROM session_sources GROUP BY 1 ORDER BY count(*) DESC, 1");
            try (PreparedStatement channel = connection.prepareStatement(
                            "UPDATE session_sources SET channel_name = ?, campaign = ? WHERE channel_name = ?");
                    PreparedStatement kind =
                            connection.prepareStatement("UPDATE conversions SET kind = ? WHERE rowid % 3 = ?")) {
                for (int i = 0; i < old.size(); i++) {
                    channel.setString(1, CHANNELS.get(i % CHANNELS.size()));
                    channel.setString(2, CHANNELS.get((i + 5) % CHANNELS.size()));
                    channel.setString(3, old.get(i));
                    channel.executeUpdate();
                }
                for (int i = 0; i < 3; i++) {
                    kind.setString(1, CHANNELS.get(i));
                    kind.setInt(2, i);
                    kind.executeUpdate();
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
