package dev.tributary.cli.option;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.settings.SettingGroups;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The window of days. */
public final class WindowFlags {
    @Option(names = "--from", paramLabel = "DATE", description = "first day of conversions, YYYY-MM-DD")
    public Optional<LocalDate> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE", description = "last day of conversions, inclusive")
    public Optional<LocalDate> to = Optional.empty();

    @Mixin
    public TimeZoneFlag timeZone = new TimeZoneFlag();

    /**
     * Returns the window.
     * @throws dev.tributary.core.TributaryException USAGE when it ends before it begins
     */
    public DateWindow window() {
        return SettingGroups.window(from, to, timeZone.zone);
    }
}
