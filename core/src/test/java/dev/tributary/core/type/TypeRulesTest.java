package dev.tributary.core.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.SessionTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The assignment of types to conversions. */
class TypeRulesTest {
    private static final Conversion FIRST = new Conversion(2, "c1", 0, 1, 10, "DE");
    private static final Conversion SECOND = new Conversion(0, "c2", 0, 2, 200, "AT");
    private static final Conversion STRANGE = new Conversion(1, "c3", SessionTable.NO_USER, 3, 99.99, "");
    private static final List<Conversion> ALL = List.of(SECOND, STRANGE, FIRST);

    private static TypeRule rule(String type) {
        return new TypeRule(type, Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), Set.of());
    }

    private static TypeRule customer(String type, CustomerKind kind) {
        return new TypeRule(type, Optional.of(kind), OptionalDouble.empty(), OptionalDouble.empty(), Set.of());
    }

    private static TypeRule revenue(String type, double from, double below) {
        return new TypeRule(type, Optional.empty(), OptionalDouble.of(from), OptionalDouble.of(below), Set.of());
    }

    private static TypeRule labels(String type, String... labels) {
        return new TypeRule(type, Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), Set.of(labels));
    }

    private static ConversionTypes types(TypeRule... rules) {
        return new TypeRules(Optional.empty(), List.of(rules)).of(ALL);
    }

    @Test
    void theFirstRuleThatTakesAConversionNamesItsType() {
        ConversionTypes types = types(revenue("dear", 100, 1000), customer("new", CustomerKind.NEW), rule("rest"));

        assertThat(ALL).extracting(types::of).containsExactly("dear", "rest", "new");
        assertThat(types.names()).containsExactly("dear", "new", "rest");
    }

    @Test
    void whoConvertedBeforeIsToldByAllConversionsAndNotByTheirOrder() {
        ConversionTypes types = types(customer("new", CustomerKind.NEW), customer("returning", CustomerKind.RETURNING));

        assertThat(ALL).extracting(types::of).containsExactly("returning", TypeRules.OTHER, "new");
    }

    @Test
    void aRevenueFromIsOfTheTypeAndABelowIsNot() {
        ConversionTypes types = types(revenue("a", 10, 99.99), revenue("b", 99.99, 200));

        assertThat(ALL).extracting(types::of).containsExactly(TypeRules.OTHER, "b", "a");
    }

    @Test
    void allConditionsOfARuleMustHold() {
        TypeRule both = new TypeRule(
                "both", Optional.of(CustomerKind.NEW), OptionalDouble.of(5), OptionalDouble.empty(), Set.of());

        assertThat(ALL).extracting(types(both)::of).containsExactly(TypeRules.OTHER, TypeRules.OTHER, "both");
    }

    @Test
    void aTextOfTheColumnIsATypeOfItsOwnUnlessARuleTakesIt() {
        ConversionTypes types = new TypeRules(Optional.of("market"), List.of(labels("alps", "AT", "CH"))).of(ALL);

        assertThat(ALL).extracting(types::of).containsExactly("alps", TypeRules.OTHER, "DE");
        assertThat(types.names()).containsExactly("alps", "DE", TypeRules.OTHER);
    }

    @Test
    void withoutRulesThereIsOneType() {
        assertThat(TypeRules.NONE.isNone()).isTrue();
        assertThat(ALL)
                .extracting(new TypeRules(Optional.empty(), List.of()).of(List.of())::of)
                .doesNotContain("AT");
    }

    @Test
    void rulesThatCanTakeNothingAreRefused() {
        assertThatThrownBy(() -> types(rule("all"), rule("none")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'all' has no condition");
        assertThatThrownBy(() -> types(labels("alps", "AT")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no column is given");
        assertThatThrownBy(() -> revenue("nothing", 5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSelectionIsOfAWindowAndOfAType() {
        TypeRules rules = new TypeRules(Optional.of("market"), List.of());
        DateWindow first = new DateWindow(Optional.empty(), Optional.of(DayZone.UTC.of(0)));

        assertThat(ALL.stream().filter(new Selection(first, rules, Optional.of("DE")).among(ALL)))
                .containsExactly(FIRST);
        assertThat(ALL.stream().filter(Selection.of(first).among(ALL))).containsExactlyElementsOf(ALL);
        DateWindow later = new DateWindow(Optional.of(LocalDate.of(1970, 1, 2)), Optional.empty());
        assertThat(ALL.stream().filter(new Selection(later, rules, Optional.of("DE")).among(ALL)))
                .isEmpty();
    }

    @Test
    void aTypeThatIsNotThereIsToldWithThoseThatAre() {
        TypeRules rules = new TypeRules(Optional.of("market"), List.of());

        assertThatThrownBy(() -> new Selection(DateWindow.ALL, rules, Optional.of("Germany")).among(ALL))
                .isInstanceOf(TributaryException.class)
                .hasMessageContaining("no conversion type 'Germany'");
        assertThatThrownBy(() -> new Selection(DateWindow.ALL, TypeRules.NONE, Optional.of("Germany")).among(ALL))
                .isInstanceOf(TributaryException.class)
                .hasMessageContaining("no conversion types are configured");
    }
}
