package dev.tributary.report.figures;

import dev.tributary.core.figures.PathFigures;
import dev.tributary.pipeline.figures.FigureOutcome;
import dev.tributary.pipeline.form.Output;
import dev.tributary.report.common.QuarantineCsv;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes path figures as CSV files, and the list of the rows that could not be used. */
public final class FigureFiles {
    private static final String PATHS = "paths.csv";
    private static final String LENGTHS = "path_lengths.csv";
    private static final String LAGS = "time_lags.csv";
    private static final String ROLES = "channel_roles.csv";
    private static final String CUSTOMERS = "customers.csv";
    private static final String TYPES = "conversion_types.csv";

    private FigureFiles() {}

    /** Returns the files that may be written into a folder. */
    public static List<Output> in(Path folder) {
        return List.of(
                new Output("list of paths", folder.resolve(PATHS)),
                new Output("list of path lengths", folder.resolve(LENGTHS)),
                new Output("list of time lags", folder.resolve(LAGS)),
                new Output("list of channel roles", folder.resolve(ROLES)),
                new Output("list of customers", folder.resolve(CUSTOMERS)),
                new Output("list of conversion types", folder.resolve(TYPES)),
                new Output("list of rows set aside", quarantine(folder)));
    }

    private static Path quarantine(Path folder) {
        return QuarantineCsv.in(folder, "figures");
    }

    /**
     * Writes them; returns their paths. An empty list is written only to replace an older one.
     *
     * @throws dev.tributary.core.TributaryException STORAGE if a file cannot be written
     */
    public static List<Path> write(FigureOutcome outcome, Path folder) {
        PathFigures figures = outcome.figures();
        Path paths = folder.resolve(PATHS);
        PathsCsv.write(figures.paths(), paths);
        Path lengths = folder.resolve(LENGTHS);
        PathLengthsCsv.write(figures.lengths(), figures.attributed(), lengths);
        Path lags = folder.resolve(LAGS);
        TimeLagsCsv.write(figures.lags().days(), figures.attributed(), lags);
        Path roles = folder.resolve(ROLES);
        ChannelRolesCsv.write(figures.channels(), roles);
        Path customers = folder.resolve(CUSTOMERS);
        GroupsCsv.write("customers", figures.customers(), customers);
        List<Path> files = new ArrayList<>(List.of(paths, lengths, lags, roles, customers));
        if (!figures.types().isEmpty()) {
            Path types = folder.resolve(TYPES);
            GroupsCsv.write("type", figures.types(), types);
            files.add(types);
        }
        QuarantineCsv.write(outcome.setAside(), quarantine(folder)).ifPresent(files::add);
        return files;
    }
}
