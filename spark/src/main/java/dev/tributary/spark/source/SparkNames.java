package dev.tributary.spark.source;

import java.util.regex.Pattern;

/** Names in Spark SQL. */
public final class SparkNames {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_]+(?:\\.[A-Za-z0-9_]+)*");

    private SparkNames() {}

    /** Returns a name in quotes. */
    public static String quoted(String name) {
        return '`' + name.replace("`", "``") + '`';
    }

    /** Returns the name of a table as the user has written it, with its catalog; one that is not plain in quotes. */
    static String table(String written) {
        return PLAIN.matcher(written).matches() || written.indexOf('`') >= 0 ? written : quoted(written);
    }

    /** Returns a query in such a way that it is one and nothing else: what changes something is not run. */
    static String queryAlone(String sql) {
        return "SELECT * FROM (\n" + sql.strip().replaceFirst(";+\\s*$", "") + "\n)";
    }
}
