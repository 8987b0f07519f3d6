package dev.tributary.settings;

import java.util.List;

/** The names of the settings, as the command line has them: the options that all steps share. */
public final class SettingNames {
    /** All of them. What stands in the configuration file only is no option, and not among them. */
    public static final List<String> ALL = List.of(
            "db",
            "results",
            "out",
            "from",
            "to",
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
            "run-id",
            "json");

    private SettingNames() {}

    /** As the configuration file writes it. */
    public static String key(String name) {
        return name.replace('-', '_');
    }
}
