package dev.tributary.report.page.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.pipeline.settings.PageSettings;
import dev.tributary.report.page.MadeDepth;
import dev.tributary.report.page.MadePage;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.text.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorthLookingTest {
    private static final String NARROW = "\u202f";

    private static String said(LookRule rule, MadePage made) {
        return rule.about(Material.of(made.page(), PageSettings.Look.USUAL))
                .toString()
                .replace(NARROW, " ");
    }

    private static WorthLooking look(MadePage made) {
        return WorthLooking.of(Material.of(made.page(), PageSettings.Look.USUAL));
    }

    /** Two paid channels that return about the same, with nothing else to tell. */
    private static MadePage calm() {
        return new MadePage().channel("Search", "100", "20", "500", 0.4).channel("Social", "90", "18", "450", 0.4);
    }

    @Test
    void thePaidChannelWithMostSpendComesFirst() {
        assertThat(said(new MostSpend(), calm().channel("Email", "1", "40", "950", 0.2)))
                .isEqualTo("Search takes 52 % of the spend and brings 26 % of the attributed revenue: ROAS 5.00,"
                        + " interval 4.00–6.00. An order costs 5.00. Cost and return");
    }

    @Test
    void aChannelWhoseWholeIntervalIsBelowItsSpendBringsInLessThanItCosts() {
        String sentence = "It brings in less than it costs, at any figure of the interval.";
        assertThat(said(new MostSpend(), new MadePage().channel("Search", "100", "2", "60", 0.5)))
                .contains("ROAS 0.60, interval 0.45–0.75.", sentence);
        assertThat(said(new MostSpend(), new MadePage().channel("Search", "100", "2", "90", 0.5)))
                .contains("interval 0.68–1.12")
                .doesNotContain(sentence);
    }

    @Test
    void aLargestChannelWithoutAnOrderIsToldOnce() {
        MadePage made = new MadePage().channel("Dead", "100", "0", "0", 0).channel("Search", "50", "5", "300", 0.2);
        assertThat(said(new MostSpend(), made))
                .isEqualTo("Dead takes 67 % of the spend and is credited with no order at all. Cost and return");
        assertThat(said(new SpendWithoutOrder(), made)).isEmpty();
    }

    @Test
    void channelsThatSpendWithoutAnOrderAreNamed() {
        assertThat(said(new SpendWithoutOrder(), calm().channel("Dead", "7.5", "0", "0", 0)))
                .isEqualTo("Dead spent 7.50 and is credited with no order at all. Channels");
        MadePage five = calm();
        for (String name : List.of("A", "B", "C", "D", "E")) {
            five.channel(name, "20", "0", "0", 0);
        }
        assertThat(said(new SpendWithoutOrder(), five))
                .isEqualTo("A spent 20.00; B spent 20.00; C spent 20.00; 2 others spent, too, and are credited with no"
                        + " order at all. Channels");
        assertThat(said(new SpendWithoutOrder(), calm().channel("Tiny", "1.5", "0", "0", 0)))
                .as("less than a hundredth of the spend")
                .isEmpty();
    }

    @Test
    void aLargerChannelClearlyBelowTheOthersReturnsLess() {
        MadePage made =
                new MadePage().channel("Search", "1000", "200", "8000", 0.2).channel("Leads", "200", "4", "160", 0.5);
        assertThat(said(new LeastReturn(), made))
                .isEqualTo("Leads clearly returns less than the 6.80 of paid channels together: ROAS 0.80, interval"
                        + " 0.60–1.00. An order costs 50.00, 8.5 times their average. Cost and return");
        assertThat(said(
                        new LeastReturn(),
                        new MadePage()
                                .channel("Search", "1000", "200", "8000", 0.2)
                                .channel("Leads", "200", "40", "1400", 0.5)))
                .as("its interval holds the average")
                .isEmpty();
        assertThat(said(
                        new LeastReturn(),
                        new MadePage()
                                .channel("Search", "1000", "200", "8000", 0.2)
                                .channel("Leads", "40", "1", "32", 0.5)))
                .as("less than a twentieth of the spend")
                .isEmpty();
    }

    @Test
    void noOtherChannelIsCalledTheLeastWhenThatIsTheLargest() {
        MadePage made = new MadePage()
                .channel("Large", "1000", "20", "1000", 0.1)
                .channel("Middle", "400", "20", "1000", 0.1)
                .channel("Small", "300", "90", "9000", 0.1);
        assertThat(said(new LeastReturn(), made))
                .isEqualTo(
                        "Of 2 larger channels that clearly return less than the 6.47 of paid channels together, Large"
                                + " returns least. An order costs 50.00, 3.8 times their average. Cost and return");
    }

    @Test
    void aChannelClearlyAboveTheOthersReturnsMore() {
        MadePage made = new MadePage()
                .channel("Search", "1000", "50", "2000", 0.2, "20", "10")
                .channel("Brand", "100", "30", "1200", 0.2, "10", "20");
        assertThat(said(new MostReturn(), made))
                .isEqualTo("Brand clearly returns more than the 2.91 of paid channels together: ROAS 12.00, interval"
                        + " 10.80–13.20, at 9 % of the spend. It ends more journeys than it begins; part of that return"
                        + " was begun by others. Roles");
        assertThat(said(
                        new MostReturn(),
                        new MadePage()
                                .channel("Search", "1000", "50", "2000", 0.2)
                                .channel("Brand", "100", "30", "1200", 0.2, "20", "10")))
                .endsWith("of the spend. Cost and return");
        assertThat(said(new MostReturn(), calm())).isEmpty();
    }

    @Test
    void revenueThatChangedByMoreThanChanceIsToldLargestFirst() {
        MadePage made = calm().channel("Email", "0", "10", "1000", 0.2)
                .before("Search", "100", "20", "400", true)
                .before("Social", "90", "18", "440", false)
                .before("Email", "0", "5", "0", true);
        assertThat(said(new RevenueMoved(), made))
                .isEqualTo(
                        "Attributed revenue changed by more than chance since 2–31 May 2025 in 2 of 3 channels: Email"
                                + " 0 to 1,000; Search 400 to 500 (▲ 25.0 %). Channels");
    }

    @Test
    void thatNothingChangedByMoreThanChanceIsSaid() {
        assertThat(said(new RevenueMoved(), calm().before("Search", "100", "20", "400", false)))
                .isEqualTo("In no channel did attributed revenue change by more than chance since 2–31 May 2025."
                        + " Channels");
        assertThat(said(new RevenueMoved(), calm()))
                .as("without an earlier period")
                .isEmpty();
    }

    @Test
    void theChannelThatDependsMostOnTheModelIsTold() {
        MadePage made = calm().with(new MadeDepth()
                .orders("Search", "first", "18")
                .orders("Search", "last", "22")
                .orders("Search", "ihc", "20")
                .orders("Social", "first", "40")
                .orders("Social", "last", "6")
                .orders("Social", "ihc", "18")
                .made());
        assertThat(said(new ModelMatters(), made))
                .isEqualTo(
                        "Social depends on the model: 6 orders by last touch, 40 by first touch, 18 by IHC. It begins"
                                + " journeys rather than ending them. Models");
        assertThat(said(new ModelMatters(), calm())).as("without models").isEmpty();
        assertThat(said(
                        new ModelMatters(),
                        calm().with(new MadeDepth()
                                .orders("Search", "first", "20")
                                .orders("Search", "ihc", "20")
                                .made())))
                .as("all models agree")
                .isEmpty();
    }

    @Test
    void aChannelWithFewOrdersCannotBeJudgedYet() {
        MadePage made = calm().channel("Bing", "20", "3", "100", 1.2);
        assertThat(said(new NotYetJudged(), made))
                .isEqualTo("Bing cannot be judged yet: 3.0 orders leave its ROAS anywhere from 2.00 to 8.00. Cost and"
                        + " return");
        assertThat(said(new NotYetJudged(), calm())).isEmpty();
        assertThat(said(new NotYetJudged(), calm().channel("Bing", "20", "3", "1000", 1.2)))
                .as("wide, but above the average at any figure")
                .isEmpty();
    }

    @Test
    void ordersThatTakeAWeekAreTold() {
        assertThat(said(
                        new SlowOrders(),
                        calm().with(new MadeDepth().after(0, 80).after(7, 20).made())))
                .isEqualTo(
                        "Half of the orders come within 2.9 days of the first touch, but 20 % take a week or longer; a"
                                + " look-back of 7 days would not see how those began. Lengths and times");
        assertThat(said(
                        new SlowOrders(),
                        calm().with(new MadeDepth().after(6, 90).after(7, 10).made())))
                .as("a tenth is not more than a tenth")
                .isEmpty();
        assertThat(said(new SlowOrders(), calm())).isEmpty();
    }

    @Test
    void conversionsWithoutASessionAreTold() {
        assertThat(said(new NotCredited(), calm().unattributed(9, "418.19")))
                .isEqualTo("9 conversions worth 418.19 had no session before them. They are listed, not lost. Checks");
        assertThat(said(new NotCredited(), calm().unattributed(1, "10")))
                .isEqualTo("1 conversion worth 10.00 had no session before it. It is listed, not lost. Checks");
        assertThat(said(new NotCredited(), calm())).isEmpty();
    }

    @Test
    void aPageWithNothingToSaySaysSo() {
        WorthLooking look = look(new MadePage().channel("Email", "0", "20", "500", 0.4));
        assertThat(look.sentences()).isEmpty();
        assertThat(look.first()).hasToString("Nothing stands out: none of the rules applies to these days.");
    }

    @Test
    void aPageWithoutOrdersSaysWhatWasSpent() {
        WorthLooking look =
                look(new MadePage().channel("Search", "12.5", "0", "0", 0).unattributed(2, "40"));
        assertThat(look.first())
                .hasToString(
                        "No conversion in this window has a session before it, so no channel is credited. 12.50 was"
                                + " spent.");
        assertThat(look.sentences())
                .extracting(Sentence::toString)
                .containsExactly(
                        "2 conversions worth 40.00 had no session before them. They are listed, not lost." + " Checks");
    }

    @Test
    void atMostEightSentencesStandInTheOrderOfTheRules() {
        MadePage made = new MadePage()
                .channel("Search", "1000", "50", "2000", 0.2)
                .channel("Brand", "300", "90", "3600", 0.2)
                .channel("Leads", "200", "4", "100", 0.5)
                .channel("Bing", "30", "3", "80", 1.4)
                .channel("Dead", "100", "0", "0", 0)
                .before("Search", "1000", "40", "1500", true)
                .unattributed(1, "5")
                .with(new MadeDepth()
                        .orders("Search", "first", "10")
                        .orders("Search", "last", "70")
                        .orders("Search", "ihc", "50")
                        .after(0, 5)
                        .after(9, 5)
                        .made());
        assertThat(look(made).sentences())
                .extracting(Sentence::toString)
                .satisfiesExactly(
                        said -> assertThat(said).startsWith("Search takes"),
                        said -> assertThat(said).startsWith("Dead spent"),
                        said -> assertThat(said).contains("Leads returns least"),
                        said -> assertThat(said).startsWith("Brand clearly returns more"),
                        said -> assertThat(said).startsWith("Attributed revenue changed"),
                        said -> assertThat(said).startsWith("Search depends on the model"),
                        said -> assertThat(said).startsWith("Bing cannot be judged"),
                        said -> assertThat(said).startsWith("Half of the orders"));
    }

    @Test
    void noSentenceProvesOrAdvises() {
        MadePage made =
                new MadePage().channel("Search", "1000", "50", "500", 0.2).channel("Brand", "300", "90", "3600", 0.2);
        assertThat(look(made).sentences())
                .isNotEmpty()
                .extracting(sentence -> sentence.toString().toLowerCase(java.util.Locale.ROOT))
                .noneMatch(said -> said.matches("(?s).*\\b(prove[sd]?|should|must|cut|increase|bad|good)\\b.*"));
    }
}
