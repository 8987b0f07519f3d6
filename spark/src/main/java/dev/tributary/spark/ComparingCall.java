package dev.tributary.spark;

import dev.tributary.core.text.CommaList;
import dev.tributary.core.type.Selection;
import dev.tributary.models.DirectChannels;
import dev.tributary.models.compare.ModelQuestion;
import dev.tributary.models.spec.ModelNames;
import dev.tributary.pipeline.compare.CompareSettings;
import dev.tributary.pipeline.compare.Compared;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.report.compare.CompareText;
import dev.tributary.report.compare.ComparisonFiles;
import dev.tributary.report.compare.ComparisonJson;
import dev.tributary.report.text.Screen;
import dev.tributary.settings.FolderSettings;
import dev.tributary.spark.model.CompareOnSpark;
import dev.tributary.store.connect.Address;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToIntFunction;
import org.apache.spark.sql.SparkSession;

/** The command {@code compare}: text or a document for standard output, and files if a folder is given. */
final class ComparingCall implements ToIntFunction<SparkSession> {
    private final JobCall call;
    private final CompareSettings settings;
    private final PrintStream out;
    private final Optional<Path> folder;

    /** @throws dev.tributary.core.TributaryException USAGE when an option or a setting is wrong */
    ComparingCall(JobCall call, FolderSettings given, PrintStream out) {
        this.call = call;
        this.settings = settings(call, given);
        this.out = out;
        this.folder = DriverFolder.of(call, settings.source());
    }

    private static CompareSettings settings(JobCall call, FolderSettings folder) {
        Address source = JobSettings.source(folder);
        return new CompareSettings(
                new CompareSettings.Databases(source, source),
                folder.intake(),
                new Selection(folder.window(), folder.types(), call.option(JobCall.ONLY_TYPE)),
                folder.journeys(),
                new ModelQuestion(
                        ModelNames.readAll(call.option(JobCall.MODELS).orElse(ModelNames.USUAL)),
                        call.option(JobCall.DIRECT_CHANNELS)
                                .map(names -> DirectChannels.of(CommaList.split(names)))
                                .orElse(DirectChannels.USUAL),
                        call.flag(JobCall.INTERVALS)
                                ? OptionalLong.of(call.number(JobCall.SEED, Long.MIN_VALUE, 1))
                                : OptionalLong.empty()),
                !call.flag(JobCall.NO_NULLS),
                new AttributorSettings.IhcLocal(folder.models(), folder.redistribution(), false));
    }

    @Override
    public int applyAsInt(SparkSession session) {
        Compared compared = CompareOnSpark.of(session, settings, call.partitions());
        boolean intervals = call.flag(JobCall.INTERVALS);
        List<Path> files = folder.map(into -> ComparisonFiles.write(compared, intervals, into))
                .orElse(List.of());
        if (call.json()) {
            out.println(ComparisonJson.of(compared, files));
        } else {
            CompareText.lines(compared, intervals, files, Screen.NONE).forEach(out::println);
        }
        out.flush();
        return compared.exitCode().code();
    }
}
