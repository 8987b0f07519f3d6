package dev.tributary.spark;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import dev.tributary.store.connect.Address;
import java.nio.file.Path;
import java.util.Optional;

/** The folder on the driver's disk that a command writes files into. */
final class DriverFolder {
    private static final String LOCAL = "file:";

    private DriverFolder() {}

    /**
     * Returns the folder that is asked for.
     *
     * @throws TributaryException USAGE when it is the source's, whose tables a file could have the name of
     */
    static Optional<Path> of(JobCall call, Address source) {
        Optional<Path> out = call.out();
        String place = source.rest().startsWith(LOCAL) ? source.rest().substring(LOCAL.length()) : source.rest();
        if (out.filter(folder -> same(folder, Path.of(place))).isPresent()) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "--out is " + Shown.quoted(out.orElseThrow().toString()) + ", the folder of the source.",
                    "Name another folder, so that no table is overwritten.");
        }
        return out;
    }

    private static boolean same(Path folder, Path place) {
        return folder.toAbsolutePath().normalize().equals(place.toAbsolutePath().normalize());
    }
}
