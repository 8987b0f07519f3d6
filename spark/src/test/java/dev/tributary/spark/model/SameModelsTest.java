package dev.tributary.spark.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.type.Selection;
import dev.tributary.models.DirectChannels;
import dev.tributary.models.compare.ModelQuestion;
import dev.tributary.models.spec.ModelNames;
import dev.tributary.pipeline.compare.Compare;
import dev.tributary.pipeline.compare.CompareSettings;
import dev.tributary.pipeline.compare.Compared;
import dev.tributary.pipeline.figures.FigureOutcome;
import dev.tributary.pipeline.figures.FigureSettings;
import dev.tributary.pipeline.figures.MakingFigures;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.report.compare.CompareText;
import dev.tributary.report.compare.ComparisonFiles;
import dev.tributary.report.figures.FigureFiles;
import dev.tributary.report.figures.FiguresText;
import dev.tributary.report.text.Screen;
import dev.tributary.sample.SampleDatabase;
import dev.tributary.sample.shop.SampleSize;
import dev.tributary.settings.FolderSettings;
import dev.tributary.spark.LocalSpark;
import dev.tributary.spark.ParquetExport;
import dev.tributary.store.connect.Address;
import dev.tributary.testing.ReferenceData;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Models and figures on Spark have the bits of those of one machine, into however many parts users are divided. {@code
 * -Dtributary.sessions=1000000} generates a shop of so many sessions.
 */
class SameModelsTest {
    private static final List<String> TABLES = List.of("session_sources", "conversions", "session_costs");
    private static final String ALL_MODELS = "first,last,last-non-direct,linear,position:30/40/30,position-j,"
            + "position-inverse-j,time-decay:14,markov,markov:2,shapley,ihc";

    @TempDir
    Path folder;

    @Test
    void theReferenceDatabaseIsComparedWithTheSameBitsInAnyNumberOfParts() {
        Path database = ReferenceData.require().challengeDb();
        ParquetExport.of(database, folder.resolve("lake"), TABLES);

        assertSame(1, database, "last,linear,ihc", OptionalLong.empty(), DateWindow.ALL);
        assertSame(7, database, ALL_MODELS, OptionalLong.of(1), DateWindow.ALL);
        assertSame(64, database, "markov:2,shapley", OptionalLong.of(1), DateWindow.ALL);
    }

    @Test
    void aGeneratedShopIsComparedWithTheSameBits() {
        Path database = shop();
        DateWindow weeks =
                new DateWindow(Optional.of(LocalDate.of(2025, 5, 10)), Optional.of(LocalDate.of(2025, 6, 5)));

        assertSame(5, database, ALL_MODELS, OptionalLong.empty(), DateWindow.ALL);
        assertSame(5, database, "last,shapley", OptionalLong.of(7), weeks);
    }

    @Test
    void pathsAreCountedTheSameInAnyNumberOfParts() {
        Path database = shop();
        FigureOutcome embedded = MakingFigures.of(figures(here(database)));

        for (int parts : List.of(1, 7, 64)) {
            FigureOutcome spark = FiguresOnSpark.of(LocalSpark.session(), figures(lake()), OptionalInt.of(parts));
            assertThat(spark.figures()).isEqualTo(embedded.figures());
            assertThat(spark.journeys()).isEqualTo(embedded.journeys());
            assertThat(spark.setAside()).hasSameSizeAs(embedded.setAside());
            assertThat(FiguresText.lines(spark, 20, List.of(), Screen.NONE))
                    .isEqualTo(FiguresText.lines(embedded, 20, List.of(), Screen.NONE));
            assertSameBytes(
                    FigureFiles.write(spark, folder.resolve("spark")),
                    FigureFiles.write(embedded, folder.resolve("embedded")));
        }
        assertThat(embedded.journeys().journeys()).isGreaterThan(1_000);
    }

    private void assertSame(int parts, Path database, String models, OptionalLong seed, DateWindow window) {
        Compared spark =
                CompareOnSpark.of(LocalSpark.session(), comparing(lake(), models, seed, window), OptionalInt.of(parts));
        Compared embedded = Compare.run(comparing(here(database), models, seed, window));
        assertThat(spark.comparison().models()).isEqualTo(embedded.comparison().models());
        assertThat(spark.comparison().channels())
                .isEqualTo(embedded.comparison().channels());
        assertThat(spark.counts()).isEqualTo(embedded.counts());
        assertThat(spark.direct()).isEqualTo(embedded.direct());
        assertThat(spark.read().setAside()).hasSameSizeAs(embedded.read().setAside());
        assertThat(spark.exitCode()).isEqualTo(embedded.exitCode());
        assertThat(lines(spark)).isEqualTo(lines(embedded)).isNotEmpty();
        assertSameBytes(
                ComparisonFiles.write(spark, true, folder.resolve("spark")),
                ComparisonFiles.write(embedded, true, folder.resolve("embedded")));
        assertThat(embedded.comparison().channels()).hasSizeGreaterThan(5);
    }

    /** Where the credit of IHC is from is told in other words. */
    private static List<String> lines(Compared compared) {
        return CompareText.lines(compared, true, List.of(), Screen.NONE).stream()
                .filter(line -> !line.startsWith("IHC "))
                .toList();
    }

    private static void assertSameBytes(List<Path> files, List<Path> others) {
        assertThat(files).hasSameSizeAs(others).isNotEmpty();
        for (int file = 0; file < files.size(); file++) {
            assertThat(files.get(file)).hasSameBinaryContentAs(others.get(file));
        }
    }

    private Path shop() {
        Path shop = folder.resolve("shop.db");
        long sessions = Long.getLong("tributary.sessions", 20_000);
        SampleDatabase.generate(shop, new SampleSize(sessions, sessions * 2 / 25, 5), done -> {});
        ParquetExport.of(shop, folder.resolve("lake"), TABLES);
        return shop;
    }

    private static Address here(Path database) {
        return Address.parse(database.toString(), Path::of);
    }

    private Address lake() {
        return Address.parse("parquet:" + folder.resolve("lake"), Path::of);
    }

    private CompareSettings comparing(Address source, String models, OptionalLong seed, DateWindow window) {
        return new CompareSettings(
                new CompareSettings.Databases(source, here(folder.resolve("none.db"))),
                rules(),
                Selection.of(window),
                JourneyOptions.DEFAULT,
                new ModelQuestion(ModelNames.readAll(models), DirectChannels.USUAL, seed),
                true,
                AttributorSettings.IhcLocal.usual());
    }

    private FigureSettings figures(Address source) {
        return new FigureSettings(source, Selection.of(DateWindow.ALL), JourneyOptions.DEFAULT, rules());
    }

    private IntakeRules rules() {
        return FolderSettings.read(folder, Map.of()).intake();
    }
}
