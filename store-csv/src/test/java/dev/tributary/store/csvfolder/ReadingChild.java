package dev.tributary.store.csvfolder;

import dev.tributary.core.TributaryException;
import dev.tributary.core.intake.mapping.Relation;
import java.nio.file.Path;

/** A process that reads the costs of a folder with little memory, and prints how many there are or what is wrong. */
final class ReadingChild {
    private ReadingChild() {}

    /** Reads the folder that is the only argument. */
    public static void main(String[] arguments) {
        long[] rows = {0};
        try (CsvFolder folder = CsvFolder.open(Path.of(arguments[0]), "csv:costs")) {
            folder.read(new Relation.Named("costs"), Folder.COSTS, row -> rows[0]++);
            System.out.println(rows[0] + " rows");
        } catch (TributaryException told) {
            System.out.println(told.kind() + ": " + told.getMessage());
        }
    }
}
