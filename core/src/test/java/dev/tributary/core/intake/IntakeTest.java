package dev.tributary.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IntakeTest {
    @Test
    void usersThatNobodyKnowsAreCountedByTheirRows() {
        Intake intake = new Intake(
                List.of(new Intake.UnknownUser("null", 5, 2), new Intake.UnknownUser("-", 3, 1)),
                new BitSet(),
                List.of(),
                List.of());
        assertThat(intake.unknownSessions()).isEqualTo(8);
        assertThat(intake.unknownConversions()).isEqualTo(3);
        assertThat(intake.renamedSessions()).isZero();
    }

    @Test
    void onlySessionsWithAnotherNameThanBeforeCountAsRenamed() {
        Intake intake = new Intake(
                List.of(),
                new BitSet(),
                List.of(new Intake.Renamed("email", "Email", 4), new Intake.Renamed("Search", "Search", 9)),
                List.of());
        assertThat(intake.renamedSessions()).isEqualTo(4);
        assertThat(Intake.NOTHING.renamedSessions()).isZero();
    }

    @Test
    void nobodyCanChangeWhatWasFound() {
        BitSet conversions = new BitSet();
        conversions.set(1);
        Intake intake = new Intake(List.of(), conversions, List.of(), List.of());
        conversions.set(2);
        assertThat(intake.conversionsOfUnknown().cardinality()).isEqualTo(1);
    }

    @Test
    void aChannelHasTheNameThatItIsGivenOrItsOwn() {
        ChannelNames names = new ChannelNames(Map.of("email", "Email"));
        assertThat(names.of("email")).isEqualTo("Email");
        assertThat(names.of("Email")).isEqualTo("Email");
        assertThat(ChannelNames.AS_THEY_ARE.of("email")).isEqualTo("email");
    }

    @Test
    void aBlankNameIsNoChannelOnEitherSide() {
        for (Map<String, String> blank : List.of(Map.of(" ", "Email"), Map.of("email", "\u00a0"))) {
            assertThatThrownBy(() -> new ChannelNames(blank))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("blank name");
        }
    }

    @Test
    void namesOfOtherAlphabetsAreOneWhereOnlyTheirCompositionDiffers() {
        List<NameVariants> found = NameVariants.among(
                "channel_name",
                List.of(new NameCount("Cafe\u0301", 2), new NameCount("Caf\u00e9", 3), new NameCount("Cafe", 4)));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).names()).extracting(NameCount::name).containsExactly("Cafe\u0301", "Caf\u00e9");
    }

    @Test
    void groupsOfVariantsStandInTheOrderOfTheirFirstNames() {
        List<NameVariants> found = NameVariants.among(
                "channel_name",
                List.of(
                        new NameCount("search", 1),
                        new NameCount("Zeta", 1),
                        new NameCount("Search", 1),
                        new NameCount("zeta", 1),
                        new NameCount("a b", 1),
                        new NameCount("ab", 1)));
        assertThat(found)
                .extracting(group -> group.names().get(0).name())
                .as("by code point, not by what is left of them")
                .containsExactly("Search", "Zeta", "a b");
    }
}
