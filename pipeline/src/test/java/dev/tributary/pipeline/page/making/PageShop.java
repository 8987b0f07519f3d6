package dev.tributary.pipeline.page.making;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.figures.PathFigures;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.type.Selection;
import dev.tributary.core.type.TypeRules;
import dev.tributary.models.DirectChannels;
import dev.tributary.models.compare.ModelQuestion;
import dev.tributary.models.spec.ModelNames;
import dev.tributary.pipeline.Pipeline;
import dev.tributary.pipeline.compare.Compare;
import dev.tributary.pipeline.compare.CompareSettings;
import dev.tributary.pipeline.compare.Compared;
import dev.tributary.pipeline.figures.FigureSettings;
import dev.tributary.pipeline.figures.MakingFigures;
import dev.tributary.pipeline.page.Page;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.pipeline.settings.Command;
import dev.tributary.pipeline.settings.ConversionScope;
import dev.tributary.pipeline.settings.PageSettings;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.pipeline.step.PlainForms;
import dev.tributary.pipeline.step.RunListener;
import dev.tributary.pipeline.step.SmallShop;
import dev.tributary.pipeline.summary.ExitCode;
import dev.tributary.pipeline.summary.RunSummary;
import dev.tributary.sample.SampleDatabase;
import dev.tributary.sample.SampleProgress;
import dev.tributary.sample.shop.SampleSize;
import dev.tributary.store.connect.Address;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Runs with a page, whose values are caught, and the commands that it has to agree with. */
final class PageShop {
    private final Path folder;
    private final Address source;

    PageShop(Path folder, Address source) {
        this.folder = folder;
        this.source = source;
    }

    /** A generated shop. */
    static PageShop sample(Path folder, long sessions, long conversions, long seed) {
        Path file = folder.resolve("shop.db");
        SampleDatabase.generate(file, new SampleSize(sessions, conversions, seed), SampleProgress.NONE);
        return new PageShop(folder, Address.of(file));
    }

    /** Some days, both given, in UTC. */
    static DateWindow days(String from, String to) {
        return new DateWindow(Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(to)));
    }

    RunSettings settings(DateWindow window) {
        RunSettings usual = RunSettings.usual(source, folder);
        return new RunSettings(
                        usual.locations(),
                        usual.intake(),
                        new ConversionScope(window, TypeRules.NONE, Optional.empty()),
                        usual.journeyOptions(),
                        usual.attributor(),
                        usual.report())
                .with(PageSettings.in(folder));
    }

    /** Runs a command and returns its page. */
    static Page page(Command command, RunSettings settings) {
        List<Page> pages = new ArrayList<>();
        RunSummary run = Pipeline.run(
                command,
                settings,
                SmallShop.call(),
                PlainForms.with((page, how) -> pages.add(page)),
                RunListener.SILENT);
        assertThat(run.problem()).isEmpty();
        assertThat(run.exitCode()).isIn(ExitCode.SUCCESS, ExitCode.PARTIAL);
        return pages.get(0);
    }

    Page run(DateWindow window) {
        return page(Command.RUN, settings(window));
    }

    /** Returns the comparison of models of some days, with intervals. */
    Compared compare(DateWindow window, OptionalLong seed) {
        return Compare.run(new CompareSettings(
                new CompareSettings.Databases(source, source),
                IntakeRules.USUAL,
                Selection.of(window),
                JourneyOptions.DEFAULT,
                new ModelQuestion(ModelNames.readAll(ModelNames.USUAL), DirectChannels.USUAL, seed),
                true,
                AttributorSettings.IhcLocal.usual()));
    }

    PathFigures figures(DateWindow window) {
        return MakingFigures.of(
                        new FigureSettings(source, Selection.of(window), JourneyOptions.DEFAULT, IntakeRules.USUAL))
                .figures();
    }

    /** Changes the database. */
    void change(String statement) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("shop.db"));
                Statement run = connection.createStatement()) {
            run.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the exact sum of a stored phase over the conversions of some days. */
    BigDecimal stored(String phase, DateWindow window) {
        String query = "SELECT " + phase + " FROM tributary_phases JOIN conversions USING (conv_id) WHERE conv_date"
                + " BETWEEN '" + window.from().orElseThrow() + "' AND '"
                + window.to().orElseThrow() + "'";
        BigDecimal sum = BigDecimal.ZERO;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("shop.db"));
                Statement run = connection.createStatement();
                ResultSet rows = run.executeQuery(query)) {
            while (rows.next()) {
                sum = sum.add(new BigDecimal(rows.getString(1)));
            }
            return sum;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
