package dev.tributary.fuzz.subject;

import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Effect;
import dev.tributary.core.intake.FilesRead;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A CSV file of conversions, in a folder with the other tables. Every row of it is used, or is set aside. */
public final class CsvTableTarget implements Reader<Facts> {
    private final Path folder;

    /** Writes the other tables. */
    public CsvTableTarget() {
        try {
            folder = Files.createDirectories(Scratch.folder().resolve("csv"));
            Files.writeString(
                    folder.resolve("session_sources.csv"),
                    "session_id,user_id,event_date,event_time,channel_name,holder_engagement,closer_engagement\n"
                            + "s,u,2024-03-01,10:00:00,Email,1,1\n");
            Files.writeString(folder.resolve("session_costs.csv"), "session_id,cost\ns,1.5\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Facts read(byte[] bytes) throws IOException {
        Files.write(folder.resolve("conversions.csv"), bytes);
        return Stores.source(new Address("csv", folder.toString())).read();
    }

    @Override
    public void check(byte[] bytes, Facts read) {
        for (FilesRead files : read.traffic().intake().understood().files()) {
            Help.require("form", files.form().told());
        }
        long leftOut = read.setAside().stream()
                .filter(row -> row.table().equals("conversions.csv"))
                .filter(row -> row.finding().effect() == Effect.LEFT_OUT
                        || row.finding().effect() == Effect.COUNTED_ONCE)
                .count();
        if (read.counts().conversions() != read.conversions().size() + leftOut) {
            throw new Fault(read.counts() + ", " + read.conversions().size() + " used, " + leftOut + " set aside");
        }
        for (SetAside row : read.setAside()) {
            if (row.row() < 2) {
                throw new Fault("line " + row.row());
            }
        }
    }
}
