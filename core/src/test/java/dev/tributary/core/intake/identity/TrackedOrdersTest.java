package dev.tributary.core.intake.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.SetAside;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The users of conversions, by the conversions' ids. */
class TrackedOrdersTest {
    private final List<SetAside> setAside = new ArrayList<>();

    private People people(Identities identities, String... rows) {
        TrackedOrders orders = TrackedOrders.of(GivenLinks.of(rows).table(), identities, setAside);
        return new People(identities, Optional.of(orders));
    }

    @Test
    void theTrackedUserWinsAndTheOthersKeepTheirOwn() {
        People people = people(GivenLinks.of("cookie>ann", "mail>ben").identities(), "1>cookie", "2>carl");
        assertThat(people.ofConversion(Optional.of("1"), Optional.of("ann@x"))).contains("ann");
        assertThat(people.ofConversion(Optional.of("2"), Optional.empty())).contains("carl");
        assertThat(people.ofConversion(Optional.of("3"), Optional.of("mail"))).contains("ben");
        assertThat(people.ofConversion(Optional.of("3"), Optional.empty())).isEmpty();
    }

    @Test
    void aConversionOfSeveralUsersTakesNoneUnlessTheyAreTheSamePerson() {
        People people = people(
                GivenLinks.of("a>u", "b>u").identities(), "1>a", "1>b", "1>a", "2>a", "2>stranger", "2>a", "3>u");
        assertThat(people.ofTracked("1")).contains("u");
        assertThat(people.ofTracked("2")).isEmpty();
        assertThat(people.ofTracked("3")).contains("u");
        assertThat(setAside).extracting(SetAside::row).containsExactly(4L, 5L);
        assertThat(setAside).extracting(SetAside::id).containsOnly("2");
    }

    /** Numbers of orders and of users may be the same. */
    @Test
    void aConversionWhoseIdIsThatOfAUserIsNotMixedUpWithThem() {
        People people = people(Identities.NONE, "7>8", "8>7", "9>9");
        assertThat(people.ofTracked("7")).contains("8");
        assertThat(people.ofTracked("8")).contains("7");
        assertThat(people.ofTracked("9")).contains("9");
        assertThat(people(Identities.NONE, "1>7").ofTracked("7")).isEmpty();
        assertThat(people(Identities.NONE, "1>7").tracked().orElseThrow().has("7"))
                .isFalse();
    }
}
