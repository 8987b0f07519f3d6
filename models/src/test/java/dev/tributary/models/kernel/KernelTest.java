package dev.tributary.models.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.tributary.core.attribution.CreditedJourney;
import dev.tributary.core.attribution.ihc.DefaultModel;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.figures.PathFigures;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.type.PerType;
import dev.tributary.core.type.Selection;
import dev.tributary.models.DirectChannels;
import dev.tributary.models.compare.ModelQuestion;
import dev.tributary.models.spec.ModelNames;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The computation for some users from their rows alone. */
class KernelTest {
    private static final Question NOTHING = question(false, Optional.empty(), false, Optional.empty());
    private static final Question CREDIT = question(false, Optional.of(credit()), false, Optional.empty());
    private static final Question FIGURES = question(true, Optional.empty(), true, Optional.empty());

    private static CreditQuestion credit() {
        return new CreditQuestion(
                PerType.same(Optional.of(DefaultModel.create())), Redistribution.NONE, DateBasis.ACCRUAL);
    }

    private static Question question(
            boolean everyUser, Optional<CreditQuestion> credits, boolean figures, Optional<ModelQuestion> models) {
        return new Question(
                JourneyOptions.DEFAULT, Selection.of(DateWindow.ALL), List.of(), everyUser, credits, figures, models);
    }

    private static Question models(String names, Optional<CreditQuestion> credits) {
        return question(
                true,
                credits,
                true,
                Optional.of(new ModelQuestion(ModelNames.readAll(names), DirectChannels.USUAL, OptionalLong.of(3))));
    }

    private static Partial run(SomeUsers users, Question question, List<CreditedJourney> credits) {
        return Kernel.run(users.group(new Random(1)), question, credits::add);
    }

    private static String id(CreditedJourney journey) {
        return new String(journey.conversion(), StandardCharsets.UTF_8);
    }

    @Test
    void everyJourneysCreditSumsToOneAndIsToldInTheOrderOfTheConversionsIds() {
        for (int seed = 0; seed < 20; seed++) {
            List<CreditedJourney> credits = new ArrayList<>();
            Partial partial = run(SomeUsers.some(new Random(seed), 30), CREDIT, credits);

            assertThat(credits).isNotEmpty().hasSize((int) partial.journeys().journeys());
            assertThat(credits)
                    .allSatisfy(journey ->
                            assertThat(Arrays.stream(journey.credits()).sum()).isCloseTo(1, within(1e-12)));
            assertThat(credits).extracting(KernelTest::id).isSortedAccordingTo(CodePoints::compare);
        }
    }

    /** The figures add up to the revenue of all conversions, to the cent, including those without a journey. */
    @Test
    void noConversionsRevenueIsLost() {
        for (int seed = 0; seed < 20; seed++) {
            SomeUsers users = SomeUsers.some(new Random(seed), 30);
            PathFigures figures = run(users, FIGURES, new ArrayList<>())
                    .figures()
                    .orElseThrow()
                    .figures(List.of());

            assertThat(figures.all().conversions()).isEqualTo(users.orders());
            assertThat(figures.all().revenue())
                    .isCloseTo(BigDecimal.valueOf(users.revenue()), within(new BigDecimal("0.005")));
            assertThat(figures.unattributed().conversions()).isPositive();
        }
    }

    @Test
    void usersWhoNeverConvertedAreCountedWhereSomebodyAsks() {
        SomeUsers users = SomeUsers.some(new Random(2), 50);
        Question convertedAlone = question(false, Optional.empty(), true, Optional.empty());

        assertThat(run(users, FIGURES, new ArrayList<>())
                        .figures()
                        .orElseThrow()
                        .figures(List.of())
                        .nulls())
                .isEqualTo(users.neverConverted())
                .isPositive();
        assertThat(run(users, convertedAlone, new ArrayList<>())
                        .figures()
                        .orElseThrow()
                        .figures(List.of())
                        .nulls())
                .isZero();
    }

    @Test
    void whatNobodyAsksForIsNotComputed() {
        List<CreditedJourney> credits = new ArrayList<>();
        Partial partial = run(SomeUsers.some(new Random(3), 30), NOTHING, credits);

        assertThat(partial.journeys().journeys()).isPositive();
        assertThat(credits).isEmpty();
        assertThat(partial.credits()).isEmpty();
        assertThat(partial.figures()).isEmpty();
        assertThat(partial.models()).isEmpty();
    }

    @Test
    void ihcAmongTheModelsIsTheCreditThatWasAskedFor() {
        SomeUsers users = SomeUsers.some(new Random(4), 30);
        Question linear = models("linear", Optional.of(credit()));
        Question ihc = models("ihc", Optional.of(credit()));

        assertThat(run(users, ihc, new ArrayList<>())
                        .models()
                        .orElseThrow()
                        .revenue()
                        .toDecimal())
                .isEqualByComparingTo(run(users, linear, new ArrayList<>())
                        .models()
                        .orElseThrow()
                        .revenue()
                        .toDecimal());
        assertThat(run(users, ihc, new ArrayList<>()).toBytes())
                .isNotEqualTo(run(users, linear, new ArrayList<>()).toBytes());
    }

    /** The order of rows, the division of the users, and the order of the parts make no difference. */
    @Test
    void usersDividedAtWillAndAddedInAnyOrderComeToTheSameBytes() {
        Question all = models("linear,markov:2,shapley,ihc", Optional.of(credit()));
        for (int seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            SomeUsers users = SomeUsers.some(random, 25);
            byte[] whole = run(users, all, new ArrayList<>()).toBytes();
            for (int parts : new int[] {1, 2, 7}) {
                List<CreditedJourney> credits = new ArrayList<>();
                Partial sum = new ArrayList<>(users.divided(random, parts))
                        .stream()
                                .map(some -> Kernel.run(some.group(random), all, credits::add))
                                .reduce((one, other) -> random.nextBoolean() ? one.add(other) : other.add(one))
                                .orElseThrow();
                assertThat(sum.toBytes()).as("%d parts, seed %d", parts, seed).isEqualTo(whole);
                assertThat(credits).hasSize((int) sum.journeys().journeys());
            }
        }
    }

    @Test
    void answersToDifferentQuestionsAreNotAdded() {
        SomeUsers users = SomeUsers.some(new Random(5), 10);
        Partial credit = run(users, CREDIT, new ArrayList<>());
        Partial figures = run(users, FIGURES, new ArrayList<>());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> credit.add(figures))
                .withMessageContaining("answers to different questions");
        assertThatIllegalArgumentException().isThrownBy(() -> figures.add(credit));
    }
}
