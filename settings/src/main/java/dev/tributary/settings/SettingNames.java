package dev.tributary.settings;

import java.util.List;

/** The names of the settings, as on the command line: the options that all steps share. */
public final class SettingNames {
    /** All names. Settings that exist only in the configuration file are not options, and are not included. */
    public static final List<String> ALL = List.of(
            "db",
            "preset",
            "preset-parameters",
            "results",
            "out",
            "from",
            "to",
            "time-zone",
            "freeze-before",
            "date-basis",
            "campaign-column",
            "conversion-type-column",
            "boundary",
            "lookback-days",
            "cut-at-previous",
            "exclude-channels",
            "transform",
            "touch-limit",
            "attributor",
            "conv-type-id",
            "ihc-url",
            "max-sessions-per-request",
            "concurrency",
            "rate",
            "max-wait",
            "max-requests",
            "max-cost",
            "price-per-journey",
            "model-epoch",
            "retry-refused",
            "model",
            "journeys",
            "allow-partial",
            "html",
            "no-html",
            "open",
            "title",
            "currency",
            "locale",
            "run-id",
            "json");

    private SettingNames() {}

    /** Returns the name as it is in the configuration file. */
    public static String key(String name) {
        return name.replace('-', '_');
    }
}
