package dev.tributary.models.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tributary.core.attribution.CreditedJourney;
import dev.tributary.core.attribution.ihc.DefaultModel;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.ChannelDays;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.Days;
import dev.tributary.core.journey.NoJourney;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.journey.option.PathRules;
import dev.tributary.core.journey.option.Reach;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.type.CustomerKind;
import dev.tributary.core.type.PerType;
import dev.tributary.core.type.Selection;
import dev.tributary.core.type.TypeRule;
import dev.tributary.core.type.TypeRules;
import dev.tributary.models.DirectChannels;
import dev.tributary.models.compare.ModelQuestion;
import dev.tributary.models.spec.ModelNames;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A stream of rows, user by user and in time order, gives the same results as the same rows in memory. */
class UserStreamTest {
    private static final TypeRules BY_CUSTOMER = new TypeRules(
            Optional.empty(), List.of(rule("new", CustomerKind.NEW), rule("returning", CustomerKind.RETURNING)));

    private static TypeRule rule(String type, CustomerKind customer) {
        return new TypeRule(type, Optional.of(customer), OptionalDouble.empty(), OptionalDouble.empty(), Set.of());
    }

    private static Question question(JourneyOptions journeys, Selection selection) {
        return question(journeys, selection, DateBasis.CASH);
    }

    private static Question question(JourneyOptions journeys, Selection selection, DateBasis basis) {
        return new Question(
                journeys,
                selection,
                selection.types().isNone() ? List.of() : List.of("new", "returning", TypeRules.OTHER),
                false,
                Optional.of(new CreditQuestion(
                        PerType.same(Optional.of(DefaultModel.create())), Redistribution.NONE, basis)),
                false,
                Optional.empty());
    }

    private static JourneyOptions options(Random random) {
        return new JourneyOptions(
                random.nextBoolean() ? Boundary.STRICT : Boundary.INCLUSIVE,
                new Reach(
                        random.nextBoolean() ? Optional.of(Duration.ofDays(10)) : Optional.empty(),
                        random.nextBoolean()),
                PathRules.NONE,
                random.nextBoolean() ? 2 : 3000);
    }

    private static Selection selection(Random random) {
        DateWindow window = random.nextBoolean()
                ? DateWindow.ALL
                : new DateWindow(Optional.of(LocalDate.ofEpochDay(20)), Optional.of(LocalDate.ofEpochDay(50)));
        return switch (random.nextInt(3)) {
            case 0 -> Selection.of(window);
            case 1 -> new Selection(window, BY_CUSTOMER, Optional.empty());
            default -> new Selection(window, BY_CUSTOMER, Optional.of(random.nextBoolean() ? "new" : "returning"));
        };
    }

    private static void put(CreditedJourney journey, Map<String, String> credits) {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < journey.size(); row++) {
            rows.append(new String(journey.sessions()[row], StandardCharsets.UTF_8))
                    .append('=')
                    .append(journey.credits()[row])
                    .append(' ');
        }
        credits.put(Arrays.toString(journey.conversion()), journey.origin() + " " + rows);
    }

    @Test
    void theCreditsAndCountsAreThoseOfTheSameRowsInMemoryWhateverIsAsked() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            SomeUsers users = SomeUsers.some(random, 12);
            DateBasis basis = seed % 2 == 0 ? DateBasis.CASH : DateBasis.ACCRUAL;
            Question question = question(options(random), selection(random), basis);
            Map<String, String> expected = new TreeMap<>();
            Partial inMemory = Kernel.run(users.group(random), question, journey -> put(journey, expected));

            for (ChannelDays channelDays : List.of(users.channelDays(), new ChannelDays())) {
                Map<String, String> found = new TreeMap<>();
                UserStream stream = new UserStream(
                        question,
                        channelDays,
                        (outcome, origin, type) -> put(CreditedJourney.of(outcome, origin), found));
                users.into(stream, channelDays);

                assertThat(found).as("seed %d", seed).isEqualTo(expected);
                assertThat(stream.partial().journeys()).as("seed %d", seed).isEqualTo(inMemory.journeys());
                assertThat(stream.partial().toBytes()).as("seed %d", seed).isEqualTo(inMemory.toBytes());
            }
        }
    }

    @Test
    void channelsThatAreMetWithTheLastUserAreCreditedAsIfTheyHadBeenKnown() {
        ChannelDays channelDays = new ChannelDays();
        UserStream stream = new UserStream(
                question(JourneyOptions.DEFAULT, Selection.of(DateWindow.ALL), DateBasis.ACCRUAL),
                channelDays,
                (outcome, origin, type) -> {});
        int users = 1000;
        for (int user = 0; user < users; user++) {
            byte[] session = ("s" + user).getBytes(StandardCharsets.UTF_8);
            stream.session(session, 0, channelDays.numberAt("channel " + user, "", 0), (byte) 0);
            stream.conversion(new Conversion(0, "o" + user, 0, 1, 10));
            stream.end();
        }

        assertThat(stream.partial().credits().orElseThrow().channelDays())
                .extracting(ChannelDay::channel)
                .hasSize(users)
                .contains("channel 0", "channel 999");
    }

    @Test
    void whyAConversionHasNoJourneyIsToldOfThoseWithoutAUserToo() {
        SomeUsers users = SomeUsers.some(new Random(1), 60);
        ChannelDays channelDays = users.channelDays();
        UserStream stream = new UserStream(
                question(JourneyOptions.DEFAULT, Selection.of(DateWindow.ALL)),
                channelDays,
                (outcome, origin, type) -> {});
        users.into(stream, channelDays);

        Map<NoJourney, Long> reasons = stream.partial().journeys().withoutJourney();
        assertThat(reasons.get(NoJourney.OfSource.NO_USER))
                .isPositive()
                .isEqualTo(users.orders(SomeUsers.Kind.WITHOUT_ID));
        assertThat(reasons.get(NoJourney.OfSource.UNKNOWN_USER))
                .isPositive()
                .isEqualTo(users.orders(SomeUsers.Kind.STANDS_FOR_NOBODY));
    }

    /** Earlier conversions are determined for each user separately. */
    @Test
    void theFirstConversionOfTheNextUserIsANewCustomersAgain() {
        Selection newOnes = new Selection(DateWindow.ALL, BY_CUSTOMER, Optional.of("new"));
        UserStream stream = new UserStream(
                question(JourneyOptions.DEFAULT, newOnes), oneChannelDay(), (outcome, origin, type) -> {});
        for (int user = 0; user < 3; user++) {
            stream.session(new byte[] {'s', (byte) ('0' + user)}, 0, 0, (byte) 0);
            for (int order = 0; order < 2; order++) {
                stream.conversion(new Conversion(order, "o" + user + order, 0, order * Days.MILLIS, 10));
            }
            stream.end();
        }
        assertThat(stream.partial().journeys().journeys()).isEqualTo(3);
    }

    @Test
    void sessionsWithDaysOfAnotherZoneThanTheWindowsAreRefusedBeforeTheFirstRow() {
        DayZone berlin = DayZone.of(ZoneId.of("Europe/Berlin"));
        Question local = question(
                JourneyOptions.DEFAULT, Selection.of(new DateWindow(Optional.empty(), Optional.empty(), berlin)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UserStream(local, new ChannelDays(), (outcome, origin, type) -> {}))
                .withMessageContaining("the days of UTC, and those of Europe/Berlin");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Kernel.run(SomeUsers.some(new Random(1), 10).group(new Random(1)), local, journey -> {}))
                .withMessageContaining("the days of UTC, and those of Europe/Berlin");
        assertThat(local.key())
                .isNotEqualTo(question(JourneyOptions.DEFAULT, Selection.of(DateWindow.ALL))
                        .key());
    }

    private static ChannelDays oneChannelDay() {
        ChannelDays channelDays = new ChannelDays();
        channelDays.numberAt("Email", 0);
        return channelDays;
    }

    @Test
    void whatLooksAtAllJourneysOfAGroupIsRefusedBeforeTheFirstRow() {
        Question credit = question(JourneyOptions.DEFAULT, Selection.of(DateWindow.ALL));
        ModelQuestion models =
                new ModelQuestion(ModelNames.readAll("linear"), DirectChannels.USUAL, OptionalLong.empty());
        for (Question needsAll :
                List.of(with(credit, true, Optional.empty()), with(credit, false, Optional.of(models)))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new UserStream(needsAll, new ChannelDays(), (outcome, origin, type) -> {}))
                    .withMessageContaining("about credit alone");
        }
    }

    private static Question with(Question asked, boolean figures, Optional<ModelQuestion> models) {
        return new Question(
                asked.journeys(), asked.selection(), asked.typeNames(), true, asked.credits(), figures, models);
    }
}
