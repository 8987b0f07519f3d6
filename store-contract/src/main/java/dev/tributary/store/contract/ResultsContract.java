package dev.tributary.store.contract;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.attribution.CreditedJourney;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.store.Belongings;
import dev.tributary.store.Forgotten;
import dev.tributary.store.Results;
import dev.tributary.store.ResultsView;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract of credits: they are stored exactly, replaced as a whole, and erased without a trace. */
public interface ResultsContract extends ResultsFixture {
    /** Returns all stored credits, one line each. */
    static List<String> credits(Results results) {
        List<String> credits = new ArrayList<>();
        results.forEachCredit((conversion, session, ihc) -> credits.add(new String(conversion, StandardCharsets.UTF_8)
                + " " + new String(session, StandardCharsets.UTF_8) + " " + ihc));
        Collections.sort(credits);
        return credits;
    }

    @Test
    default void nothingIsMadeByWhoOnlyLooks() {
        assertThat(store().isThere()).isFalse();
        assertThat(store().holdsResults()).isFalse();
        assertFails(ProblemKind.USAGE, () -> store().look());
        assertFails(ProblemKind.USAGE, () -> store().require(false));
        store().require(true);
        assertThat(store().isThere()).isFalse();
    }

    @Test
    default void obsoleteCreditsGoAndTheOthersStay() {
        change(results -> {
            results.replaceCredits(
                    Attributions.ORIGIN,
                    List.of(Attributions.even("old", "s"), Attributions.even("kept", "s")),
                    id -> true);
            results.replaceCredits(Attributions.ORIGIN, List.of(Attributions.even("new", "s")), "old"::equals);
            assertThat(credits(results)).containsExactly("kept s 1.0", "new s 1.0");

            results.replaceCredits(Attributions.ORIGIN, List.of(Attributions.even("kept", "s", "t")), "kept"::equals);
            assertThat(credits(results)).containsExactly("kept s 0.5", "kept t 0.5", "new s 1.0");
        });
        assertThat(asked(ResultsContract::credits)).containsExactly("kept s 0.5", "kept t 0.5", "new s 1.0");
        change(results -> results.replaceCredits(Attributions.ORIGIN, List.of(), id -> true));
        assertThat(asked(ResultsContract::credits)).isEmpty();
    }

    @Test
    default void manyConversionsAreReadWithTheirPhasesInTheOrderOfTheirIds() {
        change(results -> results.replaceCredits(
                Attributions.ORIGIN,
                List.of(
                        Attributions.even("é", "s"),
                        Attributions.even("b", "t", "s"),
                        Attributions.even("a", "s"),
                        Attributions.even("😀", "s", "u", "t")),
                id -> true));
        try (ResultsView view = store().look()) {
            List<String> read = new ArrayList<>();
            view.forEachJourney(id -> id[0] != 'a', journey -> {
                String conversion = new String(journey.conversion(), StandardCharsets.UTF_8);
                StringBuilder line = new StringBuilder(conversion);
                Map<String, SessionShare> alone = view.journey(conversion).shares();
                for (int row = 0; row < journey.size(); row++) {
                    String session = new String(journey.sessions()[row], StandardCharsets.UTF_8);
                    line.append(' ').append(session);
                    int first = row * CreditedJourney.PHASES;
                    assertThat(new SessionShare(
                                    journey.phases()[first],
                                    journey.phases()[first + 1],
                                    journey.phases()[first + 2],
                                    journey.credits()[row]))
                            .isEqualTo(alone.get(session));
                }
                read.add(line.toString());
            });
            assertThat(read).containsExactly("b s t", "é s", "😀 s t u");
        }
    }

    @Test
    default void whetherTheNewCreditsAreAllIsTold() {
        change(results -> {
            assertThat(results.replaceCredits(Attributions.ORIGIN, List.of(Attributions.even("a", "s")), id -> true))
                    .isTrue();
            assertThat(results.replaceCredits(Attributions.ORIGIN, List.of(Attributions.even("b", "s")), "b"::equals))
                    .isFalse();
        });
    }

    @Test
    default void manyCreditsAreAllKeptAndSumToOneForEachConversion() {
        change(results -> results.replaceCredits(Attributions.ORIGIN, Attributions.many(1000), id -> true));
        assertThat(asked(ResultsContract::credits)).hasSize(2000).doesNotHaveDuplicates();
        change(results -> {
            double[] sum = new double[1];
            results.forEachCredit((conversion, session, ihc) -> sum[0] += ihc);
            assertThat(sum[0]).isEqualTo(1000);
        });
        change(results -> results.replaceCredits(Attributions.ORIGIN, Attributions.many(100), id -> true));
        assertThat(asked(ResultsContract::credits)).hasSize(200);
    }

    @Test
    default void aJourneyComesBackWithItsPhasesAndWhatMadeIt() {
        change(results -> results.replaceCredits(
                Attributions.ORIGIN, List.of(Attributions.even("c", "s2", "s1")), conversion -> true));
        try (ResultsView view = store().look()) {
            Map<String, SessionShare> shares =
                    Map.of("s2", new SessionShare(1, .1, 0, .5), "s1", new SessionShare(0, .1, 1, .5));
            assertThat(view.journey("c").shares()).isEqualTo(shares);
            assertThat(view.journey("c").origin()).contains(Attributions.ORIGIN);
            assertThat(view.journey("C").shares()).isEmpty();
            assertThat(view.madeBy("ihc-local", "made up")).isEqualTo(Map.of("c", shares));
            assertThat(view.madeBy("ihc-local", "another type")).isEmpty();
            assertThat(view.origins())
                    .singleElement()
                    .satisfies(origin -> assertThat(origin.conversions()).isEqualTo(1));
            assertThat(view.state(5).conversions()).isEqualTo(1);
        }
    }

    /** Characters that end a text or a statement in some database, or that it treats as equal, are allowed in ids. */
    @Test
    default void idsAreKeptToTheByte() {
        List<String> ids =
                List.of("a", "A", "ä", "a\u0308", "'; --", "\"", "\\", "%", " a", "a ", "007", "7", "😀", "＝");
        change(results -> results.replaceCredits(
                Attributions.ORIGIN,
                ids.stream().map(id -> Attributions.even(id, id, id + "x")).toList(),
                id -> true));
        assertThat(asked(Results::credited)).containsOnlyKeys(ids);
        assertThat(asked(ResultsContract::credits))
                .containsExactlyInAnyOrderElementsOf(ids.stream()
                        .flatMap(id -> Stream.of(id + " " + id + " 0.5", id + " " + id + "x 0.5"))
                        .toList());
    }

    @Test
    default void whatFailsMidwayHasChangedNothing() {
        change(results -> results.replaceCredits(Attributions.ORIGIN, Attributions.many(3), id -> true));
        List<String> before = asked(ResultsContract::credits);
        Iterator<CreditedJourney> broken = IntStream.range(0, 5000)
                .mapToObj(i -> {
                    if (i == 4000) {
                        throw new IllegalStateException("in the middle");
                    }
                    return CreditedJourney.of(Attributions.even("n" + (10_000 + i), "s"), 0);
                })
                .iterator();
        change(results -> assertThatThrownBy(
                        () -> results.replaceCredits(List.of(Attributions.ORIGIN), broken, Map.of(), id -> true))
                .hasStackTraceContaining("in the middle"));
        assertThat(asked(ResultsContract::credits)).isEqualTo(before);
    }

    @Test
    default void whoIsForgottenIsGoneAndNobodyElse() {
        change(results -> results.replaceCredits(Attributions.ORIGIN, Attributions.many(5), id -> true));
        Forgotten forgotten =
                asked(results -> results.forget(new Belongings(Set.of("u"), Set.of("c1", "c3"), Set.of("s1", "t1"))));
        assertThat(forgotten.conversions()).isEqualTo(2);
        assertThat(asked(Results::credited)).containsOnlyKeys("c0", "c2", "c4");
        assertThat(asked(ResultsContract::credits)).hasSize(6);
    }
}
