package dev.tributary.pipeline.figures;

import dev.tributary.core.facts.SetAside;
import dev.tributary.core.figures.PathFigures;
import dev.tributary.report.csv.ChannelRolesCsv;
import dev.tributary.report.csv.GroupsCsv;
import dev.tributary.report.csv.PathLengthsCsv;
import dev.tributary.report.csv.PathsCsv;
import dev.tributary.report.csv.QuarantineCsv;
import dev.tributary.report.csv.TimeLagsCsv;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes figures as CSV files, and the list of the rows that could not be used. */
final class FigureFiles {
    private FigureFiles() {}

    /** Writes them; answers where they are. A list with nothing in it is written only over an older one. */
    static List<Path> write(PathFigures figures, List<SetAside> setAside, Path folder) {
        Path paths = folder.resolve("paths.csv");
        PathsCsv.write(figures.paths(), paths);
        Path lengths = folder.resolve("path_lengths.csv");
        PathLengthsCsv.write(figures.lengths(), figures.attributed(), lengths);
        Path lags = folder.resolve("time_lags.csv");
        TimeLagsCsv.write(figures.lags().days(), figures.attributed(), lags);
        Path roles = folder.resolve("channel_roles.csv");
        ChannelRolesCsv.write(figures.channels(), roles);
        Path customers = folder.resolve("customers.csv");
        GroupsCsv.write("customers", figures.customers(), customers);
        List<Path> files = new ArrayList<>(List.of(paths, lengths, lags, roles, customers));
        if (!figures.types().isEmpty()) {
            Path types = folder.resolve("conversion_types.csv");
            GroupsCsv.write("type", figures.types(), types);
            files.add(types);
        }
        QuarantineCsv.write(setAside, folder).ifPresent(files::add);
        return files;
    }
}
