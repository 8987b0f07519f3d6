package dev.tributary.cli.option;

import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.pipeline.settings.ResultsPlace;
import dev.tributary.store.connect.Address;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The results database, for commands that show results. */
public final class ResultsFlag {
    @Option(names = "--results", paramLabel = "FILE", description = "SQLite file with the results, if not that of --db")
    public Optional<String> results = Optional.empty();

    /**
     * Returns where the results are.
     *
     * @param folder the folder for files
     */
    public ResultsPlace place(Surroundings around, Optional<Address> source, Path folder) {
        return new ResultsPlace(results.map(around::address), source, folder);
    }
}
