package dev.tributary.pipeline.files;

import dev.tributary.pipeline.settings.Command;
import java.nio.file.Path;

/**
 * What the files of the steps are called, in one place for those who write them and those who look beforehand whether they may. The
 * lists of {@code run} are those that people look at; another command's list, which may tell of less, bears its command's name, so
 * that none is written over another's.
 */
public final class OutputNames {
    private static final String QUARANTINE = "quarantine.csv";
    private static final String WITHOUT_CREDIT = "conversions_without_credit.csv";

    private OutputNames() {}

    /** The report by channel. */
    public static Path channels(Path folder) {
        return folder.resolve("channel_reporting.csv");
    }

    /** The report by campaign. */
    public static Path campaigns(Path folder) {
        return folder.resolve("campaign_reporting.csv");
    }

    /** The journeys, where no other file is named. */
    public static Path journeys(Path folder) {
        return folder.resolve("customer_journeys.json");
    }

    /** The conversions without credit. */
    public static Path withoutCredit(Command command, Path folder) {
        return folder.resolve(list(command, WITHOUT_CREDIT));
    }

    /** The source's rows that were not used. */
    public static Path quarantine(Command command, Path folder) {
        return folder.resolve(list(command, QUARANTINE));
    }

    /** The same of a command that runs no steps. */
    public static Path quarantine(String command, Path folder) {
        return folder.resolve(command + "_" + QUARANTINE);
    }

    private static String list(Command command, String name) {
        return command == Command.RUN ? name : command.label() + "_" + name;
    }
}
