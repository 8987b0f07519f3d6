package dev.tributary.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameVariantsTest {
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "LinkedIn,linkedin",
                "LinkedIn,LinkedIn ",
                "LinkedIn, LinkedIn",
                "Paid Search,Paid  Search",
                "Paid Search,PaidSearch",
                "Paid Search,Paid\u00a0Search",
                "Caf\u00e9,Cafe\u0301",
                "Email,Em\u200bail",
                "Email,\uff25mail",
                "Straße,STRASSE",
                "\u039f\u03a3,\u03bf\u03c2",
                "\u0391\u0301,\u0386"
            })
    void namesThatDifferByCaseBlanksOrCompositionAloneArePointedOut(String one, String other) {
        assertThat(groups(one, other, "Direct"))
                .containsExactly(Stream.of(one, other).sorted().toList());
    }

    @ParameterizedTest
    @CsvSource({"Café,Cafe", "Email,E-Mail", "Google,Google1", "Paid_Search,Paid Search"})
    void namesThatDifferByMoreAreTwo(String one, String other) {
        assertThat(groups(one, other)).isEmpty();
    }

    @Test
    void aGroupSaysHowManyRowsEachNameHas() {
        assertThat(NameVariants.among(
                        "c", List.of(new NameCount("b", 2), new NameCount("B", 3), new NameCount("a", 1))))
                .containsExactly(new NameVariants("c", List.of(new NameCount("B", 3), new NameCount("b", 2))));
    }

    private static List<List<String>> groups(String... names) {
        return NameVariants.among(
                        "channel_name",
                        Stream.of(names).map(name -> new NameCount(name, 1)).toList())
                .stream()
                .map(group -> group.names().stream().map(NameCount::name).toList())
                .toList();
    }
}
