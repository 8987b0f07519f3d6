package dev.tributary.pipeline.page.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.DayZone;
import dev.tributary.pipeline.page.Earlier;
import dev.tributary.pipeline.page.Page;
import dev.tributary.pipeline.page.Period;
import dev.tributary.pipeline.settings.Command;
import dev.tributary.pipeline.settings.ConversionScope;
import dev.tributary.pipeline.settings.PageSettings;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.pipeline.step.SmallShop;
import dev.tributary.testing.Behaviour;
import dev.tributary.testing.BillingService;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The days before a window: their stored credit, that of the same engine, or a sentence. */
class PageEarlierTest {
    private static final DateWindow NOW = PageShop.days("2025-05-16", "2025-05-20");

    @TempDir
    private Path folder;

    private SmallShop shop;

    /** Orders on 20 May, and one on the 13th, whose users came on the 11th to 13th; sessions from 6 May on. */
    @BeforeEach
    void open() {
        shop = SmallShop.of(folder, 4)
                .run(
                        "INSERT INTO conversions VALUES ('early', 'u2', '2025-05-13', '10:00:00', 30)",
                        "INSERT INTO session_sources VALUES ('first', 'nobody', '2025-05-06', '09:00:00', 'Email', 1, 0, 1)");
    }

    private static RunSettings of(DateWindow window, RunSettings usual) {
        return new RunSettings(
                        usual.locations(),
                        usual.intake(),
                        new ConversionScope(window, usual.conversions().types(), Optional.empty()),
                        usual.journeyOptions(),
                        usual.attributor(),
                        usual.report())
                .with(PageSettings.in(usual.folder()));
    }

    private static Period known(Page page) {
        assertThat(page.earlier()).isInstanceOf(Earlier.Known.class);
        return ((Earlier.Known) page.earlier()).period();
    }

    private static String why(Page page) {
        assertThat(page.earlier()).isInstanceOf(Earlier.None.class);
        return ((Earlier.None) page.earlier()).why();
    }

    @Test
    void creditOfTheDaysBeforeIsComputedByTheSameEngineIfItIsNotStored() {
        Period earlier = known(PageShop.page(Command.RUN, of(NOW, shop.local())));
        assertThat(earlier.first()).hasToString("2025-05-11");
        assertThat(earlier.last()).hasToString("2025-05-15");
        assertThat(earlier.attributed().conversions()).isEqualTo(1);
        assertThat(earlier.all().metrics().revenue().doubleValue()).isCloseTo(30, within(1e-9));
        assertThat(shop.column("SELECT DISTINCT conv_id FROM attribution_customer_journey"))
                .as("it is not stored")
                .doesNotContain("early");
    }

    @Test
    void storedCreditOfTheDaysBeforeIsUsedAsItIs() {
        SmallShop.run(Command.RUN, shop.local());
        shop.run("UPDATE attribution_customer_journey SET ihc = CASE session_id WHEN 'u2-1' THEN 1 ELSE 0 END"
                + " WHERE conv_id = 'early'");
        for (Command command : new Command[] {Command.RUN, Command.REPORT}) {
            Period earlier = known(PageShop.page(command, of(NOW, shop.local())));
            assertThat(earlier.channel("Search").orElseThrow().metrics().revenue())
                    .isEqualByComparingTo("30");
            assertThat(earlier.channel("Direct").orElseThrow().metrics().revenue())
                    .isEqualByComparingTo("0");
        }
    }

    @Test
    void creditOfAServiceIsNotMixedWithThatOfTheEngine() {
        try (BillingService service = BillingService.start(SmallShop.KEY, Behaviour.CALM)) {
            Page page = PageShop.page(Command.RUN, of(NOW, shop.asking(service)));
            assertThat(why(page))
                    .isEqualTo(
                            "The credit of 2025-05-11 to 2025-05-15 is not stored; run tributary with --from and --to"
                                    + " for these days first.");
            assertThat(page.period().attributed().conversions()).isEqualTo(4);
            assertThat(page.origin().credit()).hasSize(1);
            assertThat(page.origin().builtIn()).isFalse();
            PageShop.page(Command.RUN, of(PageShop.days("2025-05-11", "2025-05-15"), shop.asking(service)));
            assertThat(known(PageShop.page(Command.REPORT, of(NOW, shop.asking(service))))
                            .attributed()
                            .conversions())
                    .isEqualTo(1);
        }
    }

    @Test
    void daysThatTheSourceDoesNotReachAreNotCompared() {
        assertThat(why(PageShop.page(Command.RUN, of(PageShop.days("2025-05-12", "2025-05-20"), shop.local()))))
                .isEqualTo("There is no earlier period of this length in the source: its first session or conversion is"
                        + " of 2025-05-06.");
        assertThat(why(PageShop.page(Command.RUN, of(DateWindow.ALL, shop.local()))))
                .contains("no earlier period of this length");
        assertThat(known(PageShop.page(Command.RUN, of(PageShop.days("2025-05-13", "2025-05-19"), shop.local())))
                        .first())
                .as("the source begins on that day")
                .hasToString("2025-05-06");
    }

    @Test
    void anOpenEndIsCutToTheDataAndSetsTheLength() {
        DateWindow fromTheSixteenth =
                new DateWindow(Optional.of(LocalDate.parse("2025-05-14")), Optional.empty(), DayZone.UTC);
        Page page = PageShop.page(Command.RUN, of(fromTheSixteenth, shop.local()));
        assertThat(page.period().last()).hasToString("2025-05-20");
        assertThat(page.period().length()).isEqualTo(7);
        assertThat(known(page).first()).hasToString("2025-05-07");
        assertThat(known(page).attributed().conversions()).isEqualTo(1);
        Page all = PageShop.page(Command.RUN, of(DateWindow.ALL, shop.local()));
        assertThat(all.period().first()).hasToString("2025-05-06");
        assertThat(all.period().last()).hasToString("2025-05-20");
    }
}
