package dev.tributary.pipeline.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.TributaryException;
import dev.tributary.pipeline.Pipeline;
import dev.tributary.pipeline.settings.Command;
import dev.tributary.pipeline.settings.StepName;
import dev.tributary.pipeline.summary.ExitCode;
import dev.tributary.pipeline.summary.RunSummary;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps with the local engine: together, separately, and in cases where a step must not publish. */
class LocalRunTest {
    @TempDir
    private Path folder;

    @Test
    void aRunTakesItsStepsInOrderAndConservesRevenueAndCostToTheCent() {
        SmallShop shop = SmallShop.of(folder, 5);
        List<StepName> heard = new ArrayList<>();
        RunSummary run =
                Pipeline.run(Command.RUN, shop.local(), SmallShop.call(), PlainForms.forms(), new RunListener() {
                    @Override
                    public void step(StepName step) {
                        heard.add(step);
                    }
                });
        assertThat(heard).containsExactly(StepName.ATTRIBUTE, StepName.REPORT, StepName.EXPORT);
        assertThat(run.exitCode()).isEqualTo(ExitCode.SUCCESS);
        assertThat(shop.column("SELECT round(sum(ihc_revenue), 6) FROM channel_reporting"))
                .containsExactly("50.05");
        assertThat(shop.column("SELECT round(sum(cost), 6) FROM channel_reporting"))
                .containsExactly("1.5");
        assertThat(shop.column("SELECT round(sum(ihc), 9) FROM channel_reporting"))
                .containsExactly("5.0");
        assertThat(run.outcomes().report().orElseThrow().checks().revenue().source())
                .isEqualByComparingTo(new BigDecimal("50.05"));
        assertThat(run.files()).allMatch(Files::isRegularFile);
    }

    @Test
    void stepsTakenAloneLeaveTheSameFilesAsARun() throws IOException {
        Path together = Files.createDirectory(folder.resolve("together"));
        Path alone = Files.createDirectory(folder.resolve("alone"));
        RunSummary run = SmallShop.run(Command.RUN, SmallShop.of(together, 5).local());
        SmallShop shop = SmallShop.of(alone, 5);
        for (Command step : List.of(Command.ATTRIBUTE, Command.REPORT, Command.EXPORT)) {
            assertThat(SmallShop.run(step, shop.local()).exitCode()).isEqualTo(ExitCode.SUCCESS);
        }
        assertThat(run.files()).isNotEmpty();
        for (Path file : run.files()) {
            assertThat(alone.resolve(together.relativize(file))).hasSameBinaryContentAs(file);
        }
    }

    @Test
    void aReportThatDoesNotAddUpIsWithheldAndTheFormerStands() {
        SmallShop shop = SmallShop.of(folder, 5);
        SmallShop.run(Command.RUN, shop.local());
        List<String> former = shop.column("SELECT ihc_revenue FROM channel_reporting ORDER BY channel_name, date");
        shop.run("UPDATE attribution_customer_journey SET ihc = ihc + 0.25 WHERE conv_id = 'c3'");

        RunSummary next = SmallShop.run(Command.REPORT, shop.local());
        assertThat(next.exitCode()).isEqualTo(ExitCode.STORAGE);
        assertThat(next.outcomes().report().orElseThrow().withheld().orElse(""))
                .contains("does not add up", "the previous one stays in place");
        assertThat(next.outcomes().report().orElseThrow().checks().credit().wrong())
                .containsExactly("c3");
        assertThat(shop.column("SELECT ihc_revenue FROM channel_reporting ORDER BY channel_name, date"))
                .isEqualTo(former);
    }

    @Test
    void anOrderThatNobodyHasAttributedHoldsTheReportBack() {
        SmallShop shop = SmallShop.of(folder, 5);
        SmallShop.run(Command.RUN, shop.local());
        shop.run("DELETE FROM attribution_customer_journey WHERE conv_id = 'c2'");
        RunSummary next = SmallShop.run(Command.REPORT, shop.local());
        assertThat(next.exitCode()).isEqualTo(ExitCode.PARTIAL);
        assertThat(next.outcomes().report().orElseThrow().withheld().orElse(""))
                .contains("1 conversion has a journey and no credit");
        assertThat(next.outcomes().report().orElseThrow().checks().credit().unanswered())
                .containsExactly("c2");
    }

    @Test
    void aSourceWithoutItsTablesIsLeftAsItWas() {
        SmallShop shop = new SmallShop(folder).run("DROP TABLE conversions");
        List<String> before = shop.column("SELECT name FROM sqlite_schema ORDER BY 1");
        RunSummary run = SmallShop.run(Command.RUN, shop.local());
        assertThat(run.exitCode()).isEqualTo(ExitCode.SOURCE_DATA);
        assertThat(run.problem().map(TributaryException::getMessage).orElse("")).contains("conversions");
        assertThat(shop.column("SELECT name FROM sqlite_schema ORDER BY 1")).isEqualTo(before);
    }

    @Test
    void nobodyRunsWhereTheResultsAreHeldByAnother() {
        SmallShop shop = SmallShop.of(folder, 1);
        RunSummary[] inner = new RunSummary[1];
        RunSummary outer =
                Pipeline.run(Command.RUN, shop.local(), SmallShop.call(), PlainForms.forms(), new RunListener() {
                    @Override
                    public void step(StepName step) {
                        if (step == StepName.REPORT) {
                            assertThatThrownBy(() -> inner[0] = SmallShop.run(Command.RUN, shop.local()))
                                    .isInstanceOf(TributaryException.class)
                                    .hasMessageContaining("run");
                        }
                    }
                });
        assertThat(inner[0]).isNull();
        assertThat(outer.exitCode()).isEqualTo(ExitCode.SUCCESS);
    }
}
