package dev.tributary.pipeline.settings;

import dev.tributary.core.facts.DateWindow;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The settings of a report's page.
 *
 * @param file where it is written
 * @param window the days it is about; empty for those of the run
 * @param look how it looks
 */
public record PageSettings(Path file, Optional<DateWindow> window, Look look) {
    /** The name of the file, if the user does not give one. */
    public static final String FILE = "report.html";

    /** The page of a run's own days, in the folder of the other files. */
    public static PageSettings in(Path folder) {
        return new PageSettings(folder.resolve(FILE), Optional.empty(), Look.USUAL);
    }

    /**
     * How a page looks.
     *
     * @param title its title; empty for the source's name
     * @param currency a label of the amounts, such as EUR; nothing is converted
     * @param locale the shape of numbers and dates
     */
    public record Look(Optional<String> title, Optional<String> currency, Locale locale) {
        /** Without a title and a currency, in English. */
        public static final Look USUAL = new Look(Optional.empty(), Optional.empty(), Locale.ENGLISH);
    }
}
