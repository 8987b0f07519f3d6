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

/** Models and figures on Spark have the bits of those of one machine, into however many parts users are divided. */
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
        Compared embedded = Compare.run(comparing(here(database), ALL_MODELS, OptionalLong.of(1), DateWindow.ALL));

        for (int parts : List.of(1, 7, 64)) {
            assertSame(
                    CompareOnSpark.of(
                            LocalSpark.session(),
                            comparing(lake(), ALL_MODELS, OptionalLong.of(1), DateWindow.ALL),
                            OptionalInt.of(parts)),
                    embedded);
        }
    }

    @Test
    void aGeneratedShopIsComparedWithTheSameBits() {
        DateWindow weeks =
                new DateWindow(Optional.of(LocalDate.of(2025, 5, 10)), Optional.of(LocalDate.of(2025, 6, 5)));
        Path database = shop();
        for (DateWindow window : List.of(DateWindow.ALL, weeks)) {
            for (String models : List.of(ALL_MODELS, "last,shapley")) {
                assertSame(
                        CompareOnSpark.of(
                                LocalSpark.session(),
                                comparing(lake(), models, OptionalLong.empty(), window),
                                OptionalInt.of(5)),
                        Compare.run(comparing(here(database), models, OptionalLong.empty(), window)));
            }
        }
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
        }
        assertThat(embedded.journeys().journeys()).isGreaterThan(1_000);
    }

    private static void assertSame(Compared spark, Compared embedded) {
        assertThat(spark.comparison().models()).isEqualTo(embedded.comparison().models());
        assertThat(spark.comparison().channels())
                .isEqualTo(embedded.comparison().channels());
        assertThat(spark.counts()).isEqualTo(embedded.counts());
        assertThat(spark.direct()).isEqualTo(embedded.direct());
        assertThat(spark.read().setAside()).hasSameSizeAs(embedded.read().setAside());
        assertThat(spark.exitCode()).isEqualTo(embedded.exitCode());
        assertThat(embedded.comparison().channels()).hasSizeGreaterThan(5);
    }

    private Path shop() {
        Path shop = folder.resolve("shop.db");
        SampleDatabase.generate(shop, new SampleSize(20_000, 1_600, 5), done -> {});
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
