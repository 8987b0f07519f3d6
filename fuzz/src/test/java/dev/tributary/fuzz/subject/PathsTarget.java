package dev.tributary.fuzz.subject;

import dev.tributary.core.TributaryException;
import dev.tributary.core.csv.CsvAsked;
import dev.tributary.core.path.PathGroup;
import dev.tributary.models.DirectChannels;
import dev.tributary.models.grouped.ChannelCredit;
import dev.tributary.models.spec.ModelNames;
import dev.tributary.pipeline.paths.PathAttribution;
import dev.tributary.store.paths.PathColumns;
import dev.tributary.store.paths.PathFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A CSV file of grouped paths. An accepted file is attributed, and every conversion of it is credited to a channel. */
public final class PathsTarget implements Reader<PathFile> {
    private static final List<String> MODELS = List.of("last", "linear", "position", "markov", "shapley");
    private static final DirectChannels DIRECT = DirectChannels.of(List.of("direct"));
    private static final double EXACT = 1e-9;

    private final Path file = Scratch.folder().resolve("paths.csv");

    @Override
    public PathFile read(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        return PathFile.read(file, PathColumns.USUAL, CsvAsked.NOTHING);
    }

    @Override
    public void check(byte[] bytes, PathFile read) {
        read.notes().forEach(note -> Help.require("note", note));
        for (PathGroup group : read.groups()) {
            if (group.channels().stream().anyMatch(String::isBlank)) {
                throw new Fault("a channel without a name: " + group);
            }
        }
        double conversions =
                read.groups().stream().mapToDouble(PathGroup::conversions).sum();
        for (String model : MODELS) {
            try {
                require(model, conversions, credits(read, model));
            } catch (TributaryException told) {
                Help.require(told);
            }
        }
    }

    private static List<ChannelCredit> credits(PathFile read, String model) {
        return new PathAttribution(read.groups(), ModelNames.read(model), DIRECT, true).credits();
    }

    private static void require(String model, double conversions, List<ChannelCredit> credits) {
        double credited =
                credits.stream().mapToDouble(ChannelCredit::conversions).sum();
        if (!(Math.abs(credited - conversions) <= EXACT * Math.max(1, conversions) * (1 + credits.size()))) {
            throw new Fault(model + " credits " + credited + " of " + conversions);
        }
    }
}
