package dev.tributary.benchmarks.process.show;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** The machine of the measurement, without its name. */
public final class Machine {
    private Machine() {}

    public static Section describe() throws SQLException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        Section section = new Section("Machine", "what", "value");
        section.row("cores", Units.count(system.getAvailableProcessors()));
        section.row("memory", String.format(Locale.ROOT, "%.1f GB", system.getTotalMemorySize() / 1e9));
        section.row("load when it began", load(system.getSystemLoadAverage()));
        section.row("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        section.row("JDK", System.getProperty("java.vm.version") + " " + System.getProperty("os.arch"));
        section.row("SQLite", sqlite());
        return section;
    }

    /** In one line. */
    public static String line() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return String.format(
                Locale.ROOT,
                "%d cores, %.0f GB, %s %s, JDK %s",
                system.getAvailableProcessors(),
                system.getTotalMemorySize() / 1e9,
                System.getProperty("os.name"),
                System.getProperty("os.version").replaceFirst("-.*", ""),
                System.getProperty("java.version"));
    }

    private static String load(double average) {
        return average < 0 ? Units.NONE : String.format(Locale.ROOT, "%.1f", average);
    }

    private static String sqlite() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT sqlite_version()")) {
            row.next();
            return row.getString(1);
        }
    }
}
