package dev.tributary.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.Tributary;
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
import dev.tributary.pipeline.figures.FigureSettings;
import dev.tributary.pipeline.figures.MakingFigures;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.report.compare.ComparisonFiles;
import dev.tributary.report.figures.FigureFiles;
import dev.tributary.sample.SampleDatabase;
import dev.tributary.sample.shop.SampleSize;
import dev.tributary.settings.FolderSettings;
import dev.tributary.spark.LocalSpark;
import dev.tributary.spark.ParquetExport;
import dev.tributary.store.connect.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The finished jar, submitted to a cluster, makes the bits of one machine. Of as many sessions as a property says: a million
 * take some minutes.
 */
@Timeout(1800)
class SameOnClusterTest {
    private static final int SESSIONS = Integer.getInteger("tributary.sessions", 20_000);
    private static final int FOR_A_CONVERSION = 25;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private static final String MODELS = "last,linear,markov:2,shapley,ihc";
    private static final long SEED = 1;

    @TempDir
    private Path folder;

    private Path shop;

    @BeforeEach
    void generate() {
        shop = folder.resolve("shop.db");
        SampleDatabase.generate(shop, new SampleSize(SESSIONS, SESSIONS * 2 / FOR_A_CONVERSION, 1), done -> {});
        ParquetExport.of(shop, folder.resolve("lake"), List.of("session_sources", "conversions", "session_costs"));
    }

    @Test
    void creditsPhasesAndReportAreThoseOfOneMachine() throws IOException, SQLException {
        Path results = folder.resolve("results.db");
        Tributary.open(shop.toString()).withResults(results.toString()).run(folder.resolve("embedded"));

        submit(List.of(List.of("run", "--results=parquet:" + folder.resolve("results"))));

        assertSameFiles("channel_reporting.csv");
        assertSame(results);
    }

    @Test
    void modelsIntervalsAndFiguresAreThoseOfOneMachine() throws IOException {
        Address source = Address.parse(shop.toString(), Path::of);
        IntakeRules rules = FolderSettings.read(folder, Map.of()).intake();
        Selection all = Selection.of(DateWindow.ALL);
        Compared compared = Compare.run(new CompareSettings(
                new CompareSettings.Databases(source, Address.parse(folder + "/none.db", Path::of)),
                rules,
                all,
                JourneyOptions.DEFAULT,
                new ModelQuestion(ModelNames.readAll(MODELS), DirectChannels.USUAL, OptionalLong.of(SEED)),
                true,
                AttributorSettings.IhcLocal.usual()));
        ComparisonFiles.write(compared, true, folder.resolve("embedded"));
        FigureFiles.write(
                MakingFigures.of(new FigureSettings(source, all, JourneyOptions.DEFAULT, rules)),
                folder.resolve("embedded"));

        submit(List.of(List.of("compare", "--models=" + MODELS, "--intervals", "--seed=" + SEED), List.of("figures")));

        try (Stream<Path> files = Files.list(folder.resolve("embedded"))) {
            String[] names = files.map(file -> file.getFileName().toString()).toArray(String[]::new);
            assertThat(names).hasSizeGreaterThan(4);
            assertSameFiles(names);
        }
    }

    private void submit(List<List<String>> commands) throws IOException {
        try (LocalCluster cluster = LocalCluster.start(Files.createDirectory(folder.resolve("cluster")))) {
            for (List<String> command : commands) {
                List<String> whole = new ArrayList<>(command);
                whole.addAll(List.of("--db=parquet:" + folder.resolve("lake"), "--out=" + folder.resolve("spark")));
                Ended ended = cluster.begin(List.of(), whole).ended(PATIENCE);
                assertThat(ended.exitCode()).as(ended.toString()).isZero();
            }
        }
    }

    private void assertSameFiles(String... names) {
        for (String name : names) {
            assertThat(folder.resolve("spark").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("embedded").resolve(name));
        }
    }

    private void assertSame(Path results) throws SQLException {
        Map<String, List<Long>> embedded = stored(results);
        Map<String, List<Long>> onSpark = new HashMap<>();
        for (Row row : LocalSpark.session()
                .read()
                .parquet(folder.resolve("results/runs") + "/*/credits")
                .select("conv_id", "session_id", "ihc", "initializer", "holder", "closer")
                .collectAsList()) {
            onSpark.put(
                    row.getString(0) + " " + row.getString(1),
                    bits(row.getDouble(2), row.getDouble(3), row.getDouble(4), row.getDouble(5)));
        }
        assertThat(embedded).hasSizeGreaterThan(SESSIONS / 10);
        assertThat(onSpark.equals(embedded))
                .as("%d credits and %d", onSpark.size(), embedded.size())
                .isTrue();
    }

    private static Map<String, List<Long>> stored(Path results) throws SQLException {
        Map<String, List<Long>> credits = new HashMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + results);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT conv_id, session_id, ihc, initializer, holder, closer"
                        + " FROM attribution_customer_journey JOIN tributary_phases USING (conv_id, session_id)")) {
            while (rows.next()) {
                credits.put(
                        rows.getString(1) + " " + rows.getString(2),
                        bits(rows.getDouble(3), rows.getDouble(4), rows.getDouble(5), rows.getDouble(6)));
            }
        }
        return credits;
    }

    private static List<Long> bits(double ihc, double initializer, double holder, double closer) {
        return List.of(
                Double.doubleToRawLongBits(ihc),
                Double.doubleToRawLongBits(initializer),
                Double.doubleToRawLongBits(holder),
                Double.doubleToRawLongBits(closer));
    }
}
