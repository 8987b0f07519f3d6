package dev.tributary.cli.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.command.Commands;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.attribution.CreditedJourney;
import dev.tributary.core.attribution.ihc.DefaultModel;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.UserGroup;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.report.CreditTotals;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.report.ReportBuilder;
import dev.tributary.core.report.SourceSums;
import dev.tributary.core.type.PerType;
import dev.tributary.core.type.Selection;
import dev.tributary.models.DirectChannels;
import dev.tributary.models.compare.Comparer;
import dev.tributary.models.compare.ModelQuestion;
import dev.tributary.models.kernel.CreditQuestion;
import dev.tributary.models.kernel.Partial;
import dev.tributary.models.kernel.Question;
import dev.tributary.models.spec.ModelNames;
import dev.tributary.pipeline.figures.FigureOutcome;
import dev.tributary.report.compare.ComparisonCsv;
import dev.tributary.report.figures.FigureFiles;
import dev.tributary.report.run.ChannelReportCsv;
import dev.tributary.store.Snapshot;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.Stores;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results of some users, computed separately and added up, equal the output of the commands to the last byte. */
class PartsTest {
    private static final List<Integer> DIVISIONS = List.of(1, 7, 64);
    private static final String MODELS = "last-non-direct,linear,time-decay,markov,markov:2,shapley,ihc";

    @TempDir
    private Path folder;

    private Facts facts;

    @BeforeEach
    void aShop() {
        run("generate", "--out", "shop.db", "--sessions", "6000", "--conversions", "700", "--seed", "11");
        ReadScope everything = new ReadScope(DateWindow.ALL, true, true);
        try (Snapshot snapshot =
                Stores.source(Address.of(folder.resolve("shop.db"))).open(everything)) {
            facts = snapshot.facts();
        }
    }

    @Test
    void aRunsCreditsAndReportAreThoseOfPartsInAnyOrder() throws IOException, SQLException {
        run("run", "--db", "shop.db", "--results", "results.db", "--attributor", "ihc-local", "--out", "run");
        for (int parts : DIVISIONS) {
            Map<String, Double> credits = new TreeMap<>();
            Partial all = apart(parts, creditsAlone()).all(journey -> put(journey, credits));
            CreditTotals totals = all.credits().orElseThrow();
            ChannelReportCsv.write(
                    ReportBuilder.build(SourceSums.of(facts), totals, day -> true), folder.resolve("apart.csv"));

            assertThat(folder.resolve("apart.csv"))
                    .as("%d parts", parts)
                    .hasSameBinaryContentAs(folder.resolve("run/channel_reporting.csv"));
            assertThat(credits).as("%d parts", parts).isEqualTo(stored());
        }
    }

    @Test
    void aComparisonWithChainsAndIntervalsIsThatOfPartsInAnyOrder() throws IOException {
        run("compare", "--db", "shop.db", "--models", MODELS, "--intervals", "--seed", "3", "--out", "compare");
        ModelQuestion models = new ModelQuestion(ModelNames.readAll(MODELS), DirectChannels.USUAL, OptionalLong.of(3));
        Question question = question(true, Optional.of(ihc()), false, Optional.of(models));
        for (int parts : DIVISIONS) {
            Comparer comparer = new Comparer(models, facts.costs().byChannel(DateWindow.ALL), apart(parts, question));
            ComparisonCsv.write(comparer.compare(), true, folder.resolve("apart.csv"));

            assertThat(folder.resolve("apart.csv"))
                    .as("%d parts", parts)
                    .hasSameBinaryContentAs(folder.resolve("compare/model_comparison.csv"));
        }
    }

    @Test
    void figuresAreThoseOfPartsInAnyOrder() throws IOException {
        run("figures", "--db", "shop.db", "--out", "figures");
        Question question = question(true, Optional.empty(), true, Optional.empty());
        for (int parts : DIVISIONS) {
            Partial all = apart(parts, question).all(journey -> {});
            Path apart = Files.createDirectories(folder.resolve("apart" + parts));
            FigureFiles.write(
                    new FigureOutcome(
                            question.selection(),
                            all.journeys(),
                            all.figures().orElseThrow().figures(List.of()),
                            List.of(),
                            Intake.NOTHING),
                    apart);

            for (Path file : List.of(
                    Path.of("paths.csv"),
                    Path.of("path_lengths.csv"),
                    Path.of("time_lags.csv"),
                    Path.of("channel_roles.csv"),
                    Path.of("customers.csv"))) {
                assertThat(apart.resolve(file))
                        .as("%d parts", parts)
                        .hasSameBinaryContentAs(folder.resolve("figures").resolve(file));
            }
        }
    }

    @Test
    void theSameUsersHaveTheSameBytesHoweverTheyAreDivided() {
        ModelQuestion models =
                new ModelQuestion(ModelNames.readAll("linear,markov:3"), DirectChannels.USUAL, OptionalLong.of(5));
        Question question = question(true, Optional.of(ihc()), true, Optional.of(models));
        byte[] whole = apart(1, question).all(journey -> {}).toBytes();

        assertThat(apart(7, question).all(journey -> {}).toBytes()).isEqualTo(whole);
        assertThat(apart(64, question).all(journey -> {}).toBytes()).isEqualTo(whole);
    }

    private Apart apart(int parts, Question question) {
        List<UserGroup> groups = new DividedUsers(facts, parts).into(parts);
        assertThat(groups).hasSize(parts);
        return new Apart(groups, question, parts + 100L);
    }

    private static Question creditsAlone() {
        return question(false, Optional.of(ihc()), false, Optional.empty());
    }

    private static CreditQuestion ihc() {
        return new CreditQuestion(
                PerType.same(Optional.of(DefaultModel.create())), Redistribution.NONE, DateBasis.ACCRUAL);
    }

    private static Question question(
            boolean everyUser, Optional<CreditQuestion> credits, boolean figures, Optional<ModelQuestion> models) {
        return new Question(
                JourneyOptions.DEFAULT, Selection.of(DateWindow.ALL), List.of(), everyUser, credits, figures, models);
    }

    private static void put(CreditedJourney journey, Map<String, Double> credits) {
        for (int row = 0; row < journey.size(); row++) {
            credits.put(key(text(journey.conversion()), text(journey.sessions()[row])), journey.credits()[row]);
        }
    }

    private static String text(byte[] id) {
        return new String(id, StandardCharsets.UTF_8);
    }

    private static String key(String conversion, String session) {
        return conversion + "|" + session;
    }

    private Map<String, Double> stored() throws SQLException {
        Map<String, Double> stored = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("results.db"));
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT conv_id, session_id, ihc FROM attribution_customer_journey")) {
            while (rows.next()) {
                stored.put(key(rows.getString(1), rows.getString(2)), rows.getDouble(3));
            }
        }
        return stored;
    }

    private void run(String... arguments) {
        StringWriter told = new StringWriter();
        PrintWriter out = new PrintWriter(told);
        int exitCode = Commands.execute(
                new Surroundings(List.of(arguments), folder, Map.of(), out, out, Surroundings.Terminal.NONE));
        assertThat(exitCode).as(told.toString()).isZero();
    }
}
